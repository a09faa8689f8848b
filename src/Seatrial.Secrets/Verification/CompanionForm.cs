using System.Buffers;

namespace Seatrial.Secrets.Verification;

/// <summary>
/// What has to be told beside a credential, and how it is recognised in the same file: an account id, the id of an access key, the name of
/// a shop. Only letters, digits and dashes, so that it can stand in an address without changing it.
/// </summary>
public sealed class CompanionForm
{
    private static readonly SearchValues<byte> Characters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-"u8
    );

    private readonly byte[] before;
    private readonly byte[] after;
    private readonly int shortest;
    private readonly int longest;

    /// <summary>Describes it.</summary>
    /// <param name="name">What a person calls it.</param>
    /// <param name="before">What it begins with, itself part of it.</param>
    /// <param name="after">What follows it in the file, and is no part of it.</param>
    /// <param name="shortest">Least length.</param>
    /// <param name="longest">Greatest length.</param>
    public CompanionForm(string name, string before, string after, int shortest, int longest)
    {
        Name = name;
        this.before = System.Text.Encoding.ASCII.GetBytes(before);
        this.after = System.Text.Encoding.ASCII.GetBytes(after);
        this.shortest = shortest;
        this.longest = longest;
    }

    public string Name { get; }

    /// <summary>The one that stands nearest to a place; null where there is none.</summary>
    public string? FindNear(ReadOnlySpan<byte> text, int at)
    {
        string? best = null;
        int nearest = int.MaxValue;
        for (int i = 0; i < text.Length; )
        {
            int start = text[i..].IndexOfAny(Characters);
            if (start < 0)
            {
                break;
            }

            start += i;
            int length = text[start..].IndexOfAnyExcept(Characters) is >= 0 and var l ? l : text.Length - start;
            i = start + length;
            ReadOnlySpan<byte> word = text.Slice(start, length);
            if (
                length >= shortest
                && length <= longest
                && word.StartsWith(before)
                && text[i..].StartsWith(after)
                && Math.Abs(start - at) < nearest
            )
            {
                (best, nearest) = (System.Text.Encoding.ASCII.GetString(word), Math.Abs(start - at));
            }
        }

        return best;
    }
}
