#!/usr/bin/env python3
"""Executes the notebooks beside this file in real Jupyter and writes them back, the same bytes every time.

    samples/notebooks/execute.py                 # all, on simulated data, as they are committed
    samples/notebooks/execute.py --real 03*      # some, on the real sets where RELATIONSHIPS_DATA has them (do not commit)
    samples/notebooks/execute.py --out FOLDER    # leaves the committed ones alone

Needs the kernel (kernel/install.sh), and nbconvert of the Python that runs this.
"""
import argparse
import os
import pathlib
import sys

import nbformat
from nbconvert.preprocessors import CellExecutionError, ExecutePreprocessor

HERE = pathlib.Path(__file__).resolve().parent
KERNEL = {"kernelspec": {"display_name": ".NET (C#)", "language": "C#", "name": ".net-csharp"}, "language_info": {"name": "csharp"}}


def execute(source, target):
    notebook = nbformat.read(source, as_version=4)
    ExecutePreprocessor(timeout=300, kernel_name=".net-csharp", record_timing=False).preprocess(notebook, {"metadata": {"path": str(HERE)}})
    notebook.metadata = nbformat.from_dict(KERNEL)
    for number, cell in enumerate(notebook.cells):
        cell.metadata = nbformat.from_dict({})
        cell["id"] = f"cell-{number:02}"
        if cell.cell_type == "code":
            cell.outputs = [output for output in cell.outputs if output]
    nbformat.write(notebook, target)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("patterns", nargs="*", default=["*.ipynb"], help="which notebooks; default all")
    options.add_argument("--out", type=pathlib.Path, default=HERE, help="folder of the results; default this one")
    options.add_argument("--real", action="store_true", help="use real sets")
    chosen = options.parse_args()
    if not chosen.real:
        os.environ["RELATIONSHIPS_DATA"] = "none"
    chosen.out.mkdir(parents=True, exist_ok=True)
    failed = 0
    for notebook in sorted({path for pattern in chosen.patterns for path in HERE.glob(pattern if pattern.endswith(".ipynb") else pattern + ".ipynb")}):
        try:
            execute(notebook, chosen.out / notebook.name)
            print(f"{notebook.name}: executed")
        except CellExecutionError as error:
            failed += 1
            print(f"{notebook.name}: {error}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
