from django.conf import settings
from django.db import models


class Order(models.Model):
    customer = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    note = models.TextField()


class Invoice(models.Model):
    order = models.ForeignKey(Order, on_delete=models.CASCADE)
    total = models.IntegerField()


class Note(models.Model):
    owner = models.ForeignKey("auth.User", on_delete=models.CASCADE)
    text = models.TextField()


class Product(models.Model):
    name = models.CharField(max_length=50)
