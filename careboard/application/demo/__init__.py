"""The demonstration council: a made-up year, made only through the services and its votes through the ballot box."""

from careboard.application.demo.year import make_demonstration

__all__ = ["make_demonstration"]
