using System.Text;
using CsCheck;
using Seatrial.Secrets.Filter.Anchors;
using Seatrial.Secrets.Filter.Matching;
using Seatrial.Secrets.Filter.Patterns;
using Seatrial.Secrets.Filter.Screening;

namespace Seatrial.Secrets.Tests.Filter;

public class AnchorTablesTests
{
    private static readonly Gen<ByteSet> SmallSet = Gen
        .Byte.Array[1, 3]
        .Select(values => values.Aggregate(default(ByteSet), (set, v) => set | ByteSet.Of(v)));

    /// <summary>Some begin with sets so wide that they are known by two bytes.</summary>
    private static readonly Gen<Anchor> AnyAnchor = Gen.Select(SmallSet.Array[8], Gen.Bool)
        .Select((sets, isDense) => new Anchor(default, isDense ? [sets[0], sets[1], ByteSet.All, ByteSet.All, .. sets[4..]] : sets));

    [Fact]
    public void Wherever_an_anchor_stands_its_group_is_known_and_leads_to_its_word() =>
        Gen.Select(AnyAnchor.Array[1, 90], Gen.Int[0, 1000])
            .Sample(
                (anchors, choice) =>
                {
                    IReadOnlyList<Anchor>[] buckets = [anchors[..(anchors.Length / 2)], anchors[(anchors.Length / 2)..]];
                    var grams = GramSet.Build(anchors, SourceStatistics.Load());
                    var words = GramWords.Build(AnchorIndex.Places(buckets).Select(p => (p.Anchor, p.Word)));
                    var index = AnchorIndex.Build(buckets);
                    foreach (var (anchor, word, bit) in AnchorIndex.Places(buckets))
                    {
                        byte[] text = [.. anchor.Sets.Select(s => s.Members().ElementAt(choice % s.Count))];
                        Assert.Equal(1, GramSet.Contains(ref grams.First, grams.Factor, ref text[0]));
                        Assert.NotEqual(0UL, words.At(ref text[0]) >> word & 1);
                        Assert.NotEqual(0UL, index.Test(ref text[0], word) & bit);
                    }
                },
                iter: 40,
                threads: 1
            );

    [Fact]
    public void Groups_that_no_anchor_begins_with_lead_nowhere()
    {
        var words = GramWords.Build([(new Anchor(default, [.. "passwort"u8.ToArray().Select(b => ByteSet.Of(b))]), 3)]);
        Assert.Equal(8UL, words.At(ref Encoding.ASCII.GetBytes("PASSWORD")[0]));
        Assert.Equal(0UL, words.At(ref Encoding.ASCII.GetBytes("passage")[1]));
    }

    [Fact]
    public void What_is_known_of_an_anchor_is_not_read_again_and_never_beyond_the_end()
    {
        var program = PatternCompiler.Compile("abcd[0-9]{20}");
        ByteSet[] sets = [.. "abcd"u8.ToArray().Select(b => ByteSet.Of(b)), .. Enumerable.Repeat(ByteSet.Digit, 4)];
        var table = ScreenBuilder.Build(
            [new Anchor(new AnchorPoint(0, program.Start, 0, 0, 0), sets)],
            _ => program,
            SourceStatistics.Load(),
            1000
        );
        Assert.Equal(8, table.Known.First);
        byte[] text = Encoding.ASCII.GetBytes("abcd01234567890123456789");
        Assert.True(new CandidateScreen(table).Passes(0, ref text[0], 0, text.Length));
        Assert.False(new CandidateScreen(table).Passes(0, ref text[0], 0, 7));
        Assert.False(new CandidateScreen(table).Passes(0, ref text[0], 0, 12));
    }
}
