using System.Text;
using CsCheck;
using Seatrial.Components.Advisories.Building;
using Seatrial.Components.Advisories.Osv;

namespace Seatrial.Components.Tests.Advisories;

public sealed class AdvisoryBuilderTests
{
    private const string Old = "2026-01-01T00:00:00Z";
    private const string New = "2026-02-01T00:00:00Z";

    private static readonly string Affected = Export.Npm("left", "introduced 0", "fixed 1.2.3");

    [Fact]
    public void Reads_every_ecosystem_that_the_source_lists()
    {
        var export = new Export()
            .Ecosystem("npm", ("GHSA-1", Old, Affected))
            .Ecosystem("PyPI", ("PYSEC-1", New, """{"package":{"ecosystem":"PyPI","name":"Right"},"versions":["1.0"]}"""));
        var build = Build(export);
        Assert.Equal(["GHSA-1", "PYSEC-1"], build.Records.Select(r => r.Id));
        Assert.Equal(["PyPI", "npm"], build.Coverage.Select(c => c.Ecosystem));
        Assert.True(build.IsComplete);
        Assert.All(build.Coverage, c => Assert.Equal((1, Export.Now), (c.Records, c.Checked)));
    }

    [Fact]
    public void A_later_update_asks_only_for_what_has_changed()
    {
        var export = new Export().Ecosystem("npm", ("GHSA-1", Old, Affected), ("GHSA-2", Old, Affected), ("GHSA-3", Old, Affected));
        var first = Build(export);
        export
            .Put("npm/modified_id.csv", $"{New},GHSA-2\n{Old},GHSA-1\n")
            .Put("npm/GHSA-2.json", Export.Record("GHSA-2", New, Export.Npm("other", "introduced 0")));
        export.Asked.Clear();
        var second = Build(export, first);
        Assert.Equal(["npm/modified_id.csv", "npm/GHSA-2.json"], export.Asked);
        Assert.Equal(["GHSA-1", "GHSA-2"], second.Records.Select(r => r.Id));
        Assert.Equal("other", second.Records[1].Affected[0].Name);
        Assert.Equal(1, second.Changed);
        Assert.True(second.IsComplete);
    }

    [Fact]
    public void A_changed_record_comes_from_the_archive_where_it_has_no_file_of_its_own()
    {
        var first = Build(new Export().Ecosystem("npm", ("GHSA-1", Old, Affected)));
        var second = Build(new Export().Ecosystem("npm", ("GHSA-1", New, Export.Npm("other", "introduced 0"))), first);
        Assert.Equal("other", second.Records.Single().Affected[0].Name);
        Assert.True(second.IsComplete);
    }

    [Fact]
    public void What_cannot_be_had_keeps_what_was_known_and_is_said()
    {
        var first = Build(new Export().Ecosystem("npm", ("GHSA-1", Old, Affected)));
        var second = Build(new Export(), first);
        Assert.Equal("GHSA-1", second.Records.Single().Id);
        Assert.False(second.IsComplete);
        Assert.Contains(second.Problems, p => p.Source == "npm/all.zip" && p.Detail == "is not there");
    }

    [Fact]
    public void An_incomplete_ecosystem_is_read_whole_the_next_time()
    {
        var export = new Export().Ecosystem("npm", ("GHSA-1", Old, Affected));
        export.Files["npm/all.zip"] = Export.Zip(("GHSA-1.json", Export.Record("GHSA-1", Old, Affected)), ("GHSA-2.json", "{"));
        var first = Build(export);
        Assert.False(first.IsComplete);
        var second = Build(new Export().Ecosystem("npm", ("GHSA-1", Old, Affected), ("GHSA-2", Old, Affected)), first);
        Assert.Equal(2, second.Records.Count);
        Assert.True(second.IsComplete);
    }

    [Theory]
    [InlineData("{", "is no valid JSON, or nested too deeply")]
    [InlineData("[]", "is no JSON object")]
    [InlineData("""{"modified":"2026-01-01T00:00:00Z"}""", "has no id")]
    [InlineData("""{"id":"X-1"}""", "does not say when it was modified")]
    [InlineData("""{"id":"X-1","modified":"2026-01-01T00:00:00Z","summary":"\ud800"}""", "holds text that is no valid Unicode")]
    public void A_record_that_is_none_is_named_and_the_others_are_read(string text, string detail)
    {
        var export = new Export().Ecosystem("npm", ("GHSA-1", Old, Affected));
        export.Files["npm/all.zip"] = Export.Zip(
            ("bad.json", text),
            ("GHSA-1.json", Export.Record("GHSA-1", Old, Affected)),
            ("notes.txt", "not looked at")
        );
        var build = Build(export);
        Assert.Equal("GHSA-1", build.Records.Single().Id);
        Assert.Equal(("npm/all.zip: bad.json", detail), (build.Problems.Single().Source, build.Problems.Single().Detail));
        Assert.Equal((1, false), (build.Coverage.Single().Skipped, build.Coverage.Single().IsComplete));
    }

    [Fact]
    public void Deep_nesting_is_named()
    {
        var export = new Export().Ecosystem("npm", ("GHSA-1", Old, Affected));
        export.Files["npm/all.zip"] = Export.Zip(("deep.json", new string('[', 100_000)));
        Assert.Equal("is no valid JSON, or nested too deeply", Build(export).Problems.Single().Detail);
    }

    [Fact]
    public void Repeated_ids_are_named_and_the_later_one_counts()
    {
        var export = new Export().Ecosystem("npm", ("GHSA-1", Old, Affected));
        export.Files["npm/all.zip"] = Export.Zip(
            ("a.json", Export.Record("GHSA-1", Old, Affected)),
            ("b.json", Export.Record("GHSA-1", New, Export.Npm("other", "introduced 0")))
        );
        var build = Build(export);
        Assert.Equal("other", build.Records.Single().Affected[0].Name);
        Assert.Contains("repeats the id GHSA-1", build.Problems.Single().Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_is_unpacked_to_the_limit_alone()
    {
        var export = new Export().Ecosystem("npm", ("GHSA-1", Old, Affected));
        export.Files["npm/all.zip"] = Export.Zip(
            ("bomb.json", new string(' ', 300_000)),
            ("GHSA-1.json", Export.Record("GHSA-1", Old, Affected))
        );
        var build = Build(export, limits: new OsvLimits(RecordBytes: 100_000));
        Assert.Equal("GHSA-1", build.Records.Single().Id);
        Assert.Equal("is larger than 97 KB", build.Problems.Single().Detail);
        Assert.Contains(
            "unpacks to more than",
            Build(export, limits: new OsvLimits(ArchiveBytes: 1000)).Problems.Single().Detail,
            StringComparison.Ordinal
        );
        Assert.Contains(
            Build(export, limits: new OsvLimits(ArchiveEntries: 1)).Problems,
            p => p.Detail.StartsWith("holds more than 1 records", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Absurd_numbers_of_versions_are_named()
    {
        string affected =
            $$"""{"package":{"ecosystem":"npm","name":"x"},"versions":[{{string.Join(',', Enumerable.Repeat("\"1\"", 50))}}]}""";
        Assert.Contains(
            "lists more than 20",
            Build(new Export().Ecosystem("npm", ("GHSA-1", Old, affected)), limits: new OsvLimits(Items: 20)).Problems.Single().Detail,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("../evil")]
    [InlineData("a\\b")]
    [InlineData(".hidden")]
    public void A_name_that_leads_elsewhere_is_no_ecosystem(string name) =>
        Assert.Equal(
            "is no name of an ecosystem",
            AdvisoryBuilder
                .Build(new Export().Open, [name], null, Export.Now, cancellation: TestContext.Current.CancellationToken)
                .Problems.Single()
                .Detail
        );

    [Fact]
    public void Archives_that_are_cut_or_changed_do_no_harm()
    {
        var export = new Export().Ecosystem("npm", [.. Enumerable.Range(0, 30).Select(i => ($"GHSA-{i}", Old, Affected))]);
        byte[] whole = export.Files["npm/all.zip"];
        Gen.Select(Gen.Int[0, whole.Length], Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[0, 6])
            .Sample(
                (length, changes) =>
                {
                    byte[] bytes = whole[..length];
                    foreach (var (at, value) in changes.Where(c => c.Item1 < length))
                    {
                        bytes[at] = value;
                    }

                    export.Files["npm/all.zip"] = bytes;
                    var build = Build(export);
                    Assert.True(build.Records.Count == 30 || build.ProblemCount > 0 || changes.Any(c => c.Item1 < length));
                },
                iter: 300
            );
    }

    [Fact]
    public void No_text_of_a_record_makes_reading_throw()
    {
        byte[] record = Encoding.UTF8.GetBytes(
            Export.Record(
                "GHSA-1",
                Old,
                Affected,
                ""","aliases":["CVE-2026-1"],"severity":[{"type":"CVSS_V3","score":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}],"references":[{"type":"WEB","url":"https://example.org"}]"""
            )
        );
        Gen.Select(Gen.Int[0, record.Length - 1], Gen.Char["{}[]\",:0a\\"], Gen.Int[0, 3])
            .Array[1, 4]
            .Sample(
                changes =>
                {
                    var bytes = record.ToList();
                    foreach (var (at, value, kind) in changes)
                    {
                        int place = Math.Min(at, bytes.Count - 1);
                        if (kind == 0)
                        {
                            bytes.RemoveAt(place);
                        }
                        else if (kind == 1)
                        {
                            bytes.Insert(place, (byte)value);
                        }
                        else
                        {
                            bytes[place] = (byte)value;
                        }
                    }

                    var (advisory, problem) = OsvReader.Read(bytes.ToArray(), OsvLimits.Default);
                    Assert.True(advisory is null != problem is null);
                },
                iter: 5_000
            );
    }

    private static AdvisoryBuild Build(Export export, AdvisoryBuild? previous = null, OsvLimits? limits = null) =>
        AdvisoryBuilder.Build(export.Open, [], previous, Export.Now, limits, TestContext.Current.CancellationToken);
}
