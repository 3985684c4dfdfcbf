"""Who checks a draft does not wait for what reads other people's documents."""

import subprocess
import sys

from reqwriter.places import shipped

APART = ("reqwriter.cli.lint", "reqwriter.wording.checker", "reqwriter.wording.across",
         "reqwriter.files.foreign", "ahocorasick_rs", "rich", "docx")  # fmt: skip


def test_check_loads_nothing_of_lint() -> None:
    program = (
        "import sys\nfrom reqwriter.cli import main\n"
        f"main(['check', {str(shipped('examples') / 'copying-paper.toml')!r}])\n"
        f"print([one for one in {APART!r} if one in sys.modules])"
    )

    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert ran.stdout.rstrip().splitlines()[-1] == "[]"
