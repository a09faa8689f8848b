using System.Text;
using CsCheck;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Tests.Values;

public class WordSetTests
{
    /// <summary>Few letters, so that words collide and repeat.</summary>
    private static readonly Gen<string> Word = Gen.Char["abz0_"].Array[1, 7].Select(c => new string(c));

    [Fact]
    public void Holds_the_words_of_its_list_and_no_others() =>
        Gen.Select(Word.Array[0, 80], Word.Array[1, 40])
            .Sample(
                (words, others) =>
                {
                    var set = new WordSet(" " + string.Join("  \n", words));
                    foreach (string word in words.Concat(others))
                    {
                        bool expected = words.Contains(word, StringComparer.Ordinal);
                        Assert.Equal(expected, set.Contains(word));
                        Assert.Equal(expected, set.Contains(Encoding.ASCII.GetBytes(word.ToUpperInvariant())));
                    }
                },
                threads: 1
            );

    [Fact]
    public void An_empty_set_holds_nothing()
    {
        var set = new WordSet("");
        Assert.False(set.Contains(""));
        Assert.False(set.Contains("a"u8));
    }

    [Fact]
    public void The_empty_word_is_in_no_set()
    {
        var set = new WordSet("a b");
        Assert.False(set.Contains(""));
        Assert.False(set.Contains(""u8));
    }

    [Fact]
    public void Words_are_looked_for_in_identifiers()
    {
        var set = new WordSet("token key");
        Assert.True(set.ContainsWordOf("myApiToken"u8));
        Assert.True(set.ContainsWordOf("KEY_FILE"u8));
        Assert.False(set.ContainsWordOf("monkeys"u8));
    }
}
