"""python -m csharp_kernel -f CONNECTION_FILE, as Jupyter starts it."""

from ipykernel.kernelapp import IPKernelApp

from .kernel import CSharpKernel

IPKernelApp.launch_instance(kernel_class=CSharpKernel)
