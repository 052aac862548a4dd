"""`python -m mithaq` is the `mithaq` command."""

from mithaq.cli import main

if __name__ == "__main__":
    main()
