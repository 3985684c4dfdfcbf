"""From a draft to a document: context, Jinja, blocks, and then Word, text or HTML. Floor 2."""

from reqwriter.documents.faces import DOCUMENTS, INTERNAL, doubts, obstacle, render, rests_on
from reqwriter.documents.markup import MarkupError
from reqwriter.documents.rendering import TemplateProblem
from reqwriter.documents.stream import StructureProblem
from reqwriter.documents.word.carrier import CarrierProblem

# What can go wrong with templates that somebody has edited: each message is fit to be shown.
DOCUMENT_PROBLEMS = (MarkupError, TemplateProblem, StructureProblem, CarrierProblem, LookupError)

__all__ = ["DOCUMENTS", "DOCUMENT_PROBLEMS", "INTERNAL", "doubts", "obstacle", "render", "rests_on"]
