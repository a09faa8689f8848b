using Seatrial.Engine.Assessments;
using Seatrial.Engine.Facts;
using Seatrial.Requirements.Access.Records;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Tests.Judging;

namespace Seatrial.Requirements.Tests.Access;

public sealed class StoredRecordTests
{
    private static readonly Application Shop = new("shop", "", "service", []);

    public static TheoryData<string, string, string> Declarations =>
        new()
        {
            {
                "prisma/schema.prisma",
                "model User {\n  id Int @id\n  email String\n  passwordHash String\n  orders Order[]\n}\nmodel Order {\n  id Int @id\n  user User @relation(fields: [userId], references: [id])\n  userId Int\n  iban String\n}\n",
                "Order: payment; User: credentials, personal"
            },
            {
                "migrations/1.sql",
                "create table public.patients (id uuid primary key, date_of_birth date, blood_type text, allergies text[]);\nalter table public.patients add column ssn text;\n",
                "patients: personal, sensitive-personal, health"
            },
            {
                "models.py",
                "from django.db import models\n\nclass Customer(models.Model):\n    phone_number = models.CharField(max_length=20)\n\nclass Tag(models.Model):\n    label = models.CharField(max_length=20)\n",
                "Customer: personal; Tag: "
            },
            {
                "models/user.js",
                "const mongoose = require('mongoose');\nconst schema = new mongoose.Schema({ email: String, password: String, cardNumber: String });\nmodule.exports = mongoose.model('User', schema);\n",
                "User: credentials, personal, payment"
            },
            {
                "User.java",
                "package shop;\nimport jakarta.persistence.*;\n@Entity\npublic class Employee { @Id private Long id; private String firstName; private String salary; }\n",
                "Employee: personal, sensitive-personal"
            },
        };

    [Theory]
    [MemberData(nameof(Declarations))]
    public void What_models_and_tables_hold_is_told_by_their_fields(string path, string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", Records((path, text)).Select(r => $"{r.Name}: {string.Join(", ", r.DataClasses)}")));

    [Fact]
    public void A_model_and_its_table_are_one_record()
    {
        var record = Assert.Single(
            Records(
                ("prisma/schema.prisma", "model Account {\n  id Int @id\n  email String\n  @@map(\"accounts\")\n}\n"),
                ("prisma/migrations/1/migration.sql", "CREATE TABLE \"accounts\" (\"id\" INTEGER, \"email\" TEXT, \"taxId\" TEXT);\n")
            )
        );
        Assert.Equal("Account: personal, sensitive-personal", $"{record.Name}: {string.Join(", ", record.DataClasses)}");
    }

    [Fact]
    public void A_model_of_a_shared_folder_is_an_applications_own_where_its_endpoints_touch_it()
    {
        var facts = Scanned.Of(
            (
                "shared/models.js",
                "const mongoose = require('mongoose');\nexports.User = mongoose.model('User', new mongoose.Schema({ email: String }));\nexports.Tag = mongoose.model('Tag', new mongoose.Schema({ label: String }));\n"
            ),
            (
                "api/app.js",
                "const app = require('express')();\nconst { User } = require('../shared/models');\napp.get('/users/:id', async (req, res) => res.json(await User.findById(req.params.id)));\n"
            )
        );
        Assert.Equal(
            ["Tag False", "User True"],
            StoredRecords.Of(new Application("api", "api", "service", []), facts).Select(r => $"{r.Name} {r.IsOwn}")
        );
    }

    [Theory]
    [InlineData("emailVerified")]
    [InlineData("password_changed_at")]
    [InlineData("hasPassword")]
    [InlineData("maxTokens")]
    [InlineData("emailTemplate")]
    [InlineData("secretary")]
    [InlineData("phoneNumberConfirmed")]
    [InlineData("tokenCount")]
    [InlineData("trace")]
    [InlineData("hotpot")]
    public void A_field_that_speaks_about_data_holds_none(string field) => Assert.Empty(DataClasses.Of(field, isOfPerson: true));

    [Theory]
    [InlineData("EMail", "personal")]
    [InlineData("DOB", "personal")]
    [InlineData("userIPAddress", "personal")]
    [InlineData("stripeCustomerId", "payment")]
    [InlineData("two_factor_secret", "credentials")]
    [InlineData("passportNo", "sensitive-personal")]
    [InlineData("MedicalHistory", "health")]
    [InlineData("apikey", "credentials")]
    [InlineData("inviteToken", "credentials")]
    public void Words_are_told_however_a_name_is_written(string field, string expected) =>
        Assert.Equal([expected], DataClasses.Of(field, isOfPerson: false));

    private static IReadOnlyList<StoredRecord> Records(params (string Path, string Text)[] files) =>
        StoredRecords.Of(Shop, new FactSet(new JudgedRepository(files).Facts<EntityFact>().Concat(Scanned.Of(files).Of<EntityFact>())));
}
