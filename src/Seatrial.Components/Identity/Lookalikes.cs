using System.Numerics;
using Seatrial.Components.Packages;
using Seatrial.Engine.Findings;

namespace Seatrial.Components.Identity;

/// <summary>
/// Whether a name is taken for a popular one. Distance alone is too noisy (about 3 of 100 legitimate names lie within two letters of a
/// popular one), so it counts only where the name is not well known itself, is not made of words that other names are made of, does not
/// differ in digits or the plural, and where kind of edit, length and use agree.
/// </summary>
public static class Lookalikes
{
    private const double ScoreOfMedium = 0.6;
    private const double ScoreOfHigh = 0.8;

    /// <summary>Below this a name is near to too many others.</summary>
    private const int LeastLetters = 4;

    /// <summary>The well-known name that a name is taken for.</summary>
    /// <param name="ecosystem">Where the name is registered.</param>
    /// <param name="name">As written.</param>
    /// <returns>The popular name that it is nearest to; null where it is well known itself or like no other one.</returns>
    public static Lookalike? Find(Ecosystem ecosystem, string name) =>
        ecosystem.Osv() is null ? null : Find(PopularNames.Of(ecosystem), ecosystem, name);

    internal static Lookalike? Find(PopularNames popular, Ecosystem ecosystem, string written)
    {
        string name = Fold(ecosystem, written);
        if (name.Length > NameAlignment.MostLetters || popular.Uses(name) > 0)
        {
            return null;
        }

        if (Foreign(popular, name) is { } foreign)
        {
            return foreign;
        }

        if (name.StartsWith('@'))
        {
            return ScopeLookalikes.Find(popular, name);
        }

        string letters = NameParts.Letters(name);
        return letters.Length < LeastLetters ? null : Nearest(popular, name, letters) ?? RelatedNames.Find(popular, name, letters);
    }

    private static string Fold(Ecosystem ecosystem, string name) =>
        ecosystem switch
        {
            Ecosystem.PyPI => string.Join('-', name.ToLowerInvariant().Split(['-', '_', '.'], StringSplitOptions.RemoveEmptyEntries)),
            _ => name.ToLowerInvariant(),
        };

    /// <summary>Letters of other alphabets that look Latin; registries refuse most of them by now.</summary>
    private static Lookalike? Foreign(PopularNames popular, string name)
    {
        if (System.Text.Ascii.IsValid(name))
        {
            return null;
        }

        string latin = Confusables.ToLatin(name);
        return popular.Uses(latin) > 0
            ? new Lookalike(name, latin, Confidence.High, ["letters of another alphabet stand for Latin ones"])
            : null;
    }

    private static Lookalike? Nearest(PopularNames popular, string name, string letters)
    {
        string[] words = [.. NameParts.Words(name).Where(w => !w.All(char.IsAsciiDigit))];
        if (Array.TrueForAll(words, popular.IsWord))
        {
            return null;
        }

        ulong mask = NameParts.Mask(letters);
        double best = 0;
        (PopularName Target, List<NameEdit> Edits)? found = null;
        foreach (var target in popular.All)
        {
            if (
                Math.Abs(target.Letters.Length - letters.Length) > NameAlignment.MostEdits
                || BitOperations.PopCount(target.Mask ^ mask) > 2 * NameAlignment.MostEdits
                || target.Letters == letters
            )
            {
                continue;
            }

            if (
                NameAlignment.Between(letters, target.Letters) is { } edits
                && !IsVariant(letters, target.Letters, edits)
                && Score(popular, name, target, edits) is var score
                && score > best
            )
            {
                best = score;
                found = (target, edits);
            }
        }

        return found is not { } nearest || best < ScoreOfMedium
            ? null
            : new Lookalike(
                name,
                nearest.Target.Name,
                best >= ScoreOfHigh ? Confidence.High : Confidence.Medium,
                Signals(nearest.Target, nearest.Edits)
            );
    }

    /// <summary>Another generation, the plural, or a name with a syllable before or behind it: how authors name what is theirs.</summary>
    private static bool IsVariant(string letters, string target, List<NameEdit> edits)
    {
        if (edits.Contains(NameEdit.Digit))
        {
            return true;
        }

        var (shorter, longer) = letters.Length < target.Length ? (letters, target) : (target, letters);
        return (longer.Length - shorter.Length) switch
        {
            1 => edits.Count == 1
                && edits[0] != NameEdit.Doubled
                && longer[^1] == 's'
                && longer.StartsWith(shorter, StringComparison.Ordinal),
            2 => longer.StartsWith(shorter, StringComparison.Ordinal) || longer.EndsWith(shorter, StringComparison.Ordinal),
            _ => false,
        };
    }

    /// <summary>
    /// Members of a family (<c>css-loader</c>, <c>sass-loader</c>) differ in one word; a word that other names hold too is one of its own.
    /// </summary>
    private static double Score(PopularNames popular, string name, PopularName target, List<NameEdit> edits)
    {
        double score = EditWeights.Score(edits, target.Letters.Length, target.Uses);
        string[] own = NameParts.Words(name);
        string[] its = NameParts.Words(target.Name);
        if (own.Length != its.Length)
        {
            // Separators that are not there are changes too: beyond the two that a likeness may have.
            return edits.Count == NameAlignment.MostEdits ? score - 0.3 : score;
        }

        if (own.Length == 1)
        {
            return score;
        }

        int[] different = [.. Enumerable.Range(0, own.Length).Where(i => own[i] != its[i])];
        return different.Length != 1 ? score
            : popular.IsWord(own[different[0]]) ? 0
            : its[different[0]].Length <= 3 ? score - 0.3
            : score;
    }

    private static string[] Signals(PopularName target, List<NameEdit> edits) =>
        [
            .. edits.AsEnumerable().Reverse().Select(EditWeights.Describe),
            .. target.Letters == NameParts.Letters(target.Name) ? (string[])[] : ["its digits at the end are left out"],
            $"{target.Name} is well known, this name is not",
        ];
}
