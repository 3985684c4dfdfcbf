"""The law on a day: values, articles, catalogues. Floor 0; knows nothing of drafts."""
