"""How `reader.onnx` is made; by hand, as what it takes is no dependency (see `__main__.py`)."""
