"""Jinja, sandboxed and strict, over templates written in the markup."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound
from jinja2.sandbox import ImmutableSandboxedEnvironment

from reqwriter.documents.blocks import Block
from reqwriter.documents.markup import compile_inline, compile_markup
from reqwriter.documents.views import View


class MarkupLoader(BaseLoader):
    """Loads `*.md.j2` as markup and `*.inline.j2` as text inside a line."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.lines: dict[str, Block] = {}

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """The compiled source. Raises TemplateNotFound and MarkupError."""
        path = self.folder / template
        try:
            source = path.read_text("utf-8")
        except (FileNotFoundError, IsADirectoryError) as error:
            raise TemplateNotFound(template) from error
        if template.endswith(".inline.j2"):
            return compile_inline(source), str(path), lambda: True
        compiled = compile_markup(source, template)
        self.lines.update(compiled.lines)
        return compiled.jinja, str(path), lambda: True


class DraftEnvironment(ImmutableSandboxedEnvironment):
    """The sandbox, with a short way to the fields of views, which hold nothing but texts."""

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401
        """A view's field at once; everything else by the sandbox's rules."""
        if type(obj) is View and attribute in obj.__dict__ and attribute[0] != "_":
            return obj.__dict__[attribute]
        return super().getattr(obj, attribute)


class Templates:
    """A folder of templates, each compiled once."""

    def __init__(self, folder: Path, finalize: Callable[[object], object] | None = None) -> None:
        self.loader = MarkupLoader(folder)
        self.jinja = DraftEnvironment(
            loader=self.loader,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            cache_size=-1,
            finalize=finalize,
        )
        self.jinja.globals = {}
