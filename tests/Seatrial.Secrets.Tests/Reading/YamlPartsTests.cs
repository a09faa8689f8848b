using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Reading.Formats;

namespace Seatrial.Secrets.Tests.Reading;

public sealed class YamlPartsTests
{
    /// <summary>Around any line, the parts that are read hold the same values under the same names as in the whole text.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Reads_in_parts_what_the_whole_has_there(int seed)
    {
        for (int i = 0; i < 80; i++)
        {
            var random = new Random((seed * 1000) + i);
            string text = new InventedYaml(random).Write();
            var whole = ReadingProbe.Places(YamlText.Read, text);
            for (int place = 0; place < text.Length; place += random.Next(1, 40))
            {
                var places = new[] { new ByteRange(place, 1), new ByteRange(random.Next(place, text.Length), 1) };
                ByteRange[] parts = [];
                var read = ReadingProbe.Places(
                    (utf8, values) =>
                    {
                        YamlParts.Read(utf8, places, values);
                        parts = [.. values.Parts];
                    },
                    text
                );

                string wanted = string.Join(
                    '\n',
                    whole.Where(w => Array.Exists(parts, p => p.Start <= w.Place && w.Place < p.End)).Select(w => w.Text)
                );
                Assert.True(
                    wanted == string.Join('\n', read.Select(r => r.Text)),
                    $"{text}\n=== at {places[0].Start} and {places[1].Start}, wanted\n{wanted}\n=== read\n{string.Join('\n', read.Select(r => r.Text))}"
                );
                Assert.All(places, p => Assert.Contains(parts, t => t.Start <= p.Start && p.Start < t.End));
            }
        }
    }

    [Fact]
    public void Passes_over_what_does_not_belong_to_the_place()
    {
        const string text = "a:\n  b:\n    password: p1\n    user: u\n  c:\n    x: y\nd: e\n";
        var places = new[] { new ByteRange(text.IndexOf("password", StringComparison.Ordinal), 8) };
        Assert.Equal(
            ["a.b.password = p1", "a.b.user = u"],
            ReadingProbe.Read((utf8, values) => YamlParts.Read(utf8, places, values), text)
        );
    }
}
