from django.contrib.auth.models import *
from django.db import models


class Ticket(models.Model):
    owner = models.ForeignKey(User, on_delete=models.CASCADE)
    text = models.TextField()
