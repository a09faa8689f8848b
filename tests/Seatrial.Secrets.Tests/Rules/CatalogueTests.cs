using System.Text.RegularExpressions;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Tests.Rules;

/// <summary>What holds for every rule of the catalogue.</summary>
public sealed partial class CatalogueTests
{
    private static IReadOnlyList<SecretRule> Rules => SecretRules.All.Rules;

    [Fact]
    public void Ids_are_unique_and_in_kebab_case()
    {
        Assert.Equal([], Rules.GroupBy(r => r.Id).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.Equal([], Rules.Select(r => r.Id).Where(id => !KebabCase().IsMatch(id)));
    }

    [Fact]
    public void Titles_are_unique() =>
        Assert.Equal([], Rules.GroupBy(r => r.Title, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void Impact_and_revocation_are_sentences() =>
        Assert.Equal([], Rules.Where(r => !IsSentence(r.Impact) || !IsSentence(r.Revoke)).Select(r => r.Id));

    [Fact]
    public void Titles_are_names_not_sentences() =>
        Assert.Equal([], Rules.Where(r => r.Title.EndsWith('.') || r.Title.Length is < 5 or > 80).Select(r => r.Id));

    [Fact]
    public void Every_rule_has_an_example_and_nine_in_ten_have_a_look_alike()
    {
        Assert.Equal([], Rules.Where(r => r.PositiveExamples.Count == 0).Select(r => r.Id));
        int withNegative = Rules.Count(r => r.NegativeExamples.Count > 0);
        Assert.True(withNegative * 10 >= Rules.Count * 9, $"{withNegative} of {Rules.Count} rules have a negative example");
    }

    [Fact]
    public void Patterns_use_only_what_a_linear_automaton_can_do() =>
        Assert.Equal([], Rules.Where(r => LookAroundOrReference().IsMatch(r.Pattern)).Select(r => r.Id));

    [Fact]
    public void Pattern_groups_are_named_secret_or_name() =>
        Assert.Equal(
            [],
            Rules.Where(r => GroupName().Matches(r.Pattern).Any(m => m.Groups[1].Value is not ("secret" or "name"))).Select(r => r.Id)
        );

    [Fact]
    public void Providers_have_at_least_two_hundred_and_thirty_kinds() =>
        Assert.True(SecretRules.Providers.Count >= 230, $"{SecretRules.Providers.Count} kinds");

    [Fact]
    public void The_source_of_the_rules_holds_no_credential()
    {
        string folder = Path.Combine(Seatrial.Tests.SharedData.RepositoryRoot, "src", "Seatrial.Secrets");
        string[] files = [.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)];
        Assert.NotEmpty(files);
        Assert.Equal(
            [],
            files.SelectMany(f =>
                RuleProbe
                    .Matching(File.ReadAllText(f))
                    .Where(r => SecretRules.Providers.Contains(r) && RuleProbe.Run(r, File.ReadAllText(f)).Count > 0)
                    .Select(r => $"{Path.GetFileName(f)}: {r.Id}")
            )
        );
    }

    private static bool IsSentence(string text) =>
        text.Length > 20 && char.IsUpper(text[0]) && text.EndsWith('.') && !text.Contains("  ", StringComparison.Ordinal);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KebabCase();

    [GeneratedRegex(@"\(\?(?:=|!|<=|<!|>)|\\[1-9]|\\k<", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LookAroundOrReference();

    [GeneratedRegex(@"\(\?P?<([a-z]+)>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GroupName();
}
