using System.Text.RegularExpressions;
using Seatrial.Engine.Controls;

namespace Seatrial.Engine.Tests.Controls;

public sealed partial class ControlCatalogueTests
{
    /// <summary>The ids in the order of the requirements; a star marks those whose failure alone makes a requirement a prototype.</summary>
    private const string Expected =
        "SEC-1* SEC-2 SEC-3* SEC-4 SEC-5 SEC-6 "
        + "IDN-1 IDN-2* IDN-3* IDN-4* IDN-5 IDN-6* IDN-7 "
        + "AUZ-1* AUZ-2* AUZ-3* AUZ-4 AUZ-5 "
        + "VAL-1 VAL-2* VAL-3 VAL-4 VAL-5 VAL-6 "
        + "OBS-1* OBS-2 OBS-3 OBS-4 OBS-5 OBS-6 OBS-7 "
        + "DEP-1* DEP-2 DEP-3* DEP-4* DEP-5 DEP-6 "
        + "REC-1* REC-2 REC-3 REC-4 REC-5 "
        + "PRO-1 PRO-2";

    public static TheoryData<string> Ids => [.. ControlCatalogue.All.Select(c => c.Id)];

    [Fact]
    public void Holds_every_control_once_in_order_with_its_prototype_marker() =>
        Assert.Equal(Expected.Split(' '), ControlCatalogue.All.Select(c => c.IsPrototypeMarker ? c.Id + "*" : c.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Belongs_to_the_requirement_that_its_id_names(string id)
    {
        var control = ControlCatalogue.Get(id);
        Assert.StartsWith(ControlCatalogue.Describe(control.Requirement).ControlPrefix + "-", id, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Has_texts_that_are_whole_sentences(string id)
    {
        var control = ControlCatalogue.Get(id);
        Assert.All((string[])[control.Why, control.HowJudged, control.HowToFix], AssertSentences);
        Assert.InRange(Sentences(control.Why), 2, 3);
        Assert.InRange(control.Title.Length, 10, 110);
        Assert.False(control.Title.EndsWith('.'), "A title is a statement without a full stop.");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Says_what_passes_what_fails_and_what_stays_unknown(string id)
    {
        string text = ControlCatalogue.Get(id).HowJudged;
        Assert.StartsWith("Passes when ", text, StringComparison.Ordinal);
        Assert.Contains(" Fails ", text, StringComparison.Ordinal);
        Assert.Contains("nknown ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_two_controls_share_a_text()
    {
        var texts = ControlCatalogue.All.SelectMany(c => (string[])[c.Title, c.Why, c.HowJudged, c.HowToFix]).ToList();
        Assert.Equal(texts.Count, texts.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("SEC-1")]
    [InlineData("sec-1")]
    public void Finds_a_control_in_any_letter_case(string id) => Assert.Equal("SEC-1", ControlCatalogue.Find(id)?.Id);

    [Fact]
    public void Finds_nothing_for_an_unknown_id() => Assert.Null(ControlCatalogue.Find("SEC-99"));

    [Fact]
    public void Describes_every_requirement_once_in_the_order_of_the_enumeration() =>
        Assert.Equal(Enum.GetValues<Requirement>(), ControlCatalogue.Requirements.Select(r => r.Requirement));

    private static void AssertSentences(string text)
    {
        Assert.Matches("^[A-Z]", text);
        Assert.EndsWith(".", text, StringComparison.Ordinal);
        Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(MissingSpace(), text);
    }

    private static int Sentences(string text) => SentenceEnd().Count(text);

    /// <summary>Two concatenated pieces without the space between them: <c>file.The</c>.</summary>
    [GeneratedRegex("[a-z)][.;,?][A-Z]")]
    private static partial Regex MissingSpace();

    [GeneratedRegex("[.?](?= [A-Z]|$)")]
    private static partial Regex SentenceEnd();
}
