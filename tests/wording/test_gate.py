"""A gate says the same the first time and after thousands of questions."""

from hypothesis import given
from hypothesis import strategies as st

from reqwriter.wording.gate import Gate
from reqwriter.wording.literals import Demand, holds

words = st.lists(st.text("甲乙丙丁", min_size=1, max_size=2), min_size=1, max_size=3).map(tuple)
demands = st.lists(st.lists(words, min_size=1, max_size=2).map(tuple), min_size=1, max_size=3)


@given(demands.map(tuple), st.text("甲乙丙丁戊", max_size=6))
def test_however_often_it_is_asked_it_opens_for_what_holds_its_demand(
    demand: Demand, text: str
) -> None:
    gate = Gate(demand)
    assert {gate.opens(text) for _ in range(200)} == {holds(text, demand)}
