using Seatrial.Engine.Controls;
using Seatrial.Requirements.Tests.Judging;

namespace Seatrial.Requirements.Tests.Authorization;

public sealed class FirebaseRulesTests
{
    [Theory]
    [InlineData("match /orders/{id} { allow write; }")]
    [InlineData("match /orders/{id} {\n allow read, delete: if true; }")]
    [InlineData("match /{document=**} { allow read: if true; }")]
    [InlineData("match /{document=**} { allow read, write: if request.time < timestamp.date(2026, 12, 31); }")]
    public void Reports_what_everybody_may_do(string rules) => Assert.Equal("authorization/client-data-open", Assert.Single(Judge(rules).Findings).RuleId);

    [Theory]
    [InlineData("match /posts/{id} { allow read: if true; }")]
    [InlineData("match /messages/{id} { allow create: if true; }")]
    [InlineData("match /orders/{id} { allow write: if isOwner(id); }\nfunction isOwner(id) { return true; }")]
    [InlineData("/* match /{document=**} { allow read, write: if true; } */")]
    [InlineData("match /{document=**} { allow read, write: if request.time < timestamp.date(2024, 1, 31); }")]
    public void Leaves_alone_what_may_be_meant_or_is_not_decided(string rules) => Assert.Equal(ControlStatus.Unknown, Judge(rules).Status);

    [Fact]
    public void Passes_when_every_rule_binds_the_caller()
        => Assert.Equal(ControlStatus.Pass, Judge("match /users/{id} { allow read, write: if request.auth.uid == id; }\nmatch /log/{id} { allow read: if false; }").Status);

    [Fact]
    public void Names_the_path_and_the_line_of_the_rule()
    {
        var finding = Assert.Single(Judge("match /shops/{shop} {\n  match /orders/{id} {\n    // everybody\n    allow write: if true;\n  }\n}").Findings);
        Assert.Equal("firestore.rules:6", finding.Location.ToString());
        Assert.Contains("/shops/{shop}/orders/{id}", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"rules\": { \".read\": true, \".write\": \"auth.uid === 'x'\" } }", "authorization/client-data-open")]
    [InlineData("{ \"rules\": { \".read\": \"auth != null\" } }", "authorization/client-data-open-to-every-account")]
    public void Reads_the_rules_of_the_realtime_database(string rules, string ruleId)
        => Assert.Equal([$"{ruleId} database.rules.json:1"], new JudgedRepository(("database.rules.json", rules)).Findings("AUZ-3"));

    [Fact]
    public void Rules_for_tests_are_not_those_that_are_deployed()
        => Assert.Empty(new JudgedRepository(("tests/firestore.rules", Firestore("match /{document=**} { allow write: if true; }"))).Findings("AUZ-3"));

    private static Judgement Judge(string rules) => new JudgedRepository(("firestore.rules", Firestore(rules))).Judge("AUZ-3");

    private static string Firestore(string rules) => $"service cloud.firestore {{\n  match /databases/{{database}}/documents {{\n{rules}\n}}\n}}\n";
}
