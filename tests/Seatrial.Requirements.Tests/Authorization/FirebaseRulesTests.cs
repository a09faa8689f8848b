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
    public void Reports_what_everybody_may_do(string rules) =>
        Assert.Equal("authorization/client-data-open", Assert.Single(Judge(rules).Findings).RuleId);

    [Theory]
    [InlineData("match /posts/{id} { allow read: if true; }")]
    [InlineData("match /messages/{id} { allow create: if true; }")]
    [InlineData("match /orders/{id} { allow write: if isOpen(resource.data); }\nfunction isOpen(data) { return data.open == true; }")]
    [InlineData("/* match /{document=**} { allow read, write: if true; } */")]
    public void Leaves_alone_what_may_be_meant_or_is_not_decided(string rules) => Assert.Equal(ControlStatus.Unknown, Judge(rules).Status);

    [Fact]
    public void A_limit_of_time_that_has_passed_lets_nobody_in() =>
        Assert.Equal(
            ControlStatus.Pass,
            Judge("match /{document=**} { allow read, write: if request.time < timestamp.date(2024, 1, 31); }").Status
        );

    [Fact]
    public void Functions_mean_what_their_bodies_say()
    {
        const string Functions =
            "function isSignedIn() { return request.auth != null; }\nfunction isOwner(id) { let me = request.auth.uid; return isSignedIn() && me == id; }\nfunction anybody() { return true; }\n";
        Assert.Equal(
            ControlStatus.Pass,
            Judge(Functions + "match /orders/{id} { allow read, write: if isOwner(resource.data.userId); }").Status
        );
        Assert.Equal(
            "authorization/client-data-open",
            Assert.Single(Judge(Functions + "match /orders/{id} { allow write: if isSignedIn() && false || anybody(); }").Findings).RuleId
        );
        Assert.Equal(
            "authorization/client-data-open-to-every-account",
            Assert.Single(Judge(Functions + "match /{document=**} { allow read: if isSignedIn(); }").Findings).RuleId
        );
    }

    [Theory]
    [InlineData("exists(/databases/$(database)/documents/teams/$(team)/members/$(request.auth.uid))")]
    [InlineData("request.auth != null && get(/databases/$(database)/documents/users/$(request.auth.uid)).data.role == 'admin'")]
    [InlineData("request.auth.uid in resource.data.members")]
    public void Membership_documents_bind_the_caller(string condition) =>
        Assert.Equal(ControlStatus.Pass, Judge($"match /teams/{{team}} {{ allow read, write: if {condition}; }}").Status);

    [Fact]
    public void Passes_when_every_rule_binds_the_caller() =>
        Assert.Equal(
            ControlStatus.Pass,
            Judge("match /users/{id} { allow read, write: if request.auth.uid == id; }\nmatch /log/{id} { allow read: if false; }").Status
        );

    [Fact]
    public void Names_the_path_and_the_line_of_the_rule()
    {
        var finding = Assert.Single(
            Judge("match /shops/{shop} {\n  match /orders/{id} {\n    // everybody\n    allow write: if true;\n  }\n}").Findings
        );
        Assert.Equal("firestore.rules:6", finding.Location.ToString());
        Assert.Contains("/shops/{shop}/orders/{id}", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"rules\": { \".read\": true, \".write\": \"auth.uid === 'x'\" } }", "authorization/client-data-open")]
    [InlineData("{ \"rules\": { \".read\": \"auth != null\" } }", "authorization/client-data-open-to-every-account")]
    public void Reads_the_rules_of_the_realtime_database(string rules, string ruleId) =>
        Assert.Equal([$"{ruleId} database.rules.json:1"], new JudgedRepository(("database.rules.json", rules)).Findings("AUZ-3"));

    [Fact]
    public void Rules_for_tests_are_not_those_that_are_deployed() =>
        Assert.Empty(
            new JudgedRepository(("tests/firestore.rules", Firestore("match /{document=**} { allow write: if true; }"))).Findings("AUZ-3")
        );

    private static Judgement Judge(string rules) => new JudgedRepository(("firestore.rules", Firestore(rules))).Judge("AUZ-3");

    private static string Firestore(string rules) =>
        $"service cloud.firestore {{\n  match /databases/{{database}}/documents {{\n{rules}\n}}\n}}\n";
}
