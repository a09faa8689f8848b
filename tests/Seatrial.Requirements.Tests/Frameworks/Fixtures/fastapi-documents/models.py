from beanie import Document, Link
from peewee import CharField, ForeignKeyField, Model
from tortoise import fields
from tortoise.models import Model as Record


class User(Document):
    email: str
    password: str


class Note(Document):
    text: str
    owner: Link[User]


class Person(Record):
    email = fields.CharField(max_length=100)
    password = fields.CharField(max_length=100)


class Invoice(Record):
    total = fields.IntField()
    customer = fields.ForeignKeyField("models.Person")


class Account(Model):
    email = CharField()
    password = CharField()


class Letter(Model):
    text = CharField()
    owner = ForeignKeyField(Account, backref="letters")
