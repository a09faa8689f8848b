using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Reading;
using Seatrial.Secrets.Reading.Code;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.History;

/// <summary>
/// Tells whether words of credentials near a change can make a value of it, so that the file is worth being read by its structure again:
/// most stand in prose, or in names of other things. One instance per thread.
/// </summary>
internal sealed class NewWords
{
    private const int LongestName = 64;

    private readonly List<ByteRange> picked = [];
    private readonly List<ChangedLines> changes = [];
    private readonly RememberedNames names = new();

    /// <summary>The words that count in a text that a reader reads; for a format that is no program all of them where one does.</summary>
    /// <param name="version">One that is derived from another.</param>
    /// <param name="reader">Who reads it.</param>
    public List<ByteRange> Pick(in VersionText version, FormatReader reader)
    {
        picked.Clear();
        ReadOnlySpan<byte> text = version.Content.Bytes;
        List<ByteRange> words = version.NewWords;
        if (words.Count == 0)
        {
            return picked;
        }

        if (reader.Language is not null)
        {
            CodeWords.Pick(text, words, names, picked);
            if (picked.Count > 0)
            {
                ChangedLines.List(text, version.Origin!.Bytes, version.Parts, changes);
            }

            int kept = 0;
            for (int i = 0; i < picked.Count; i++)
            {
                if (ChangedLines.Touch(text, picked[i], changes))
                {
                    picked[kept++] = picked[i];
                }
            }

            picked.RemoveRange(kept, picked.Count - kept);
            return picked;
        }

        foreach (var word in words)
        {
            if (reader.ShowsText || text[word.End - 1] == '(' || IsName(text, word, joins: "-"u8) || IsName(text, word, joins: "-. "u8))
            {
                return words;
            }
        }

        return picked;
    }

    /// <summary>Whether the name that the word stands in may be that of a credential.</summary>
    private static bool IsName(ReadOnlySpan<byte> text, ByteRange word, ReadOnlySpan<byte> joins)
    {
        int start = word.Start;
        int end = word.End - (Bytes.IsWord(text[word.End - 1]) ? 0 : 1);
        while (start > 0 && word.Start - start < LongestName && (Bytes.IsWord(text[start - 1]) || joins.Contains(text[start - 1])))
        {
            start--;
        }

        while (end < text.Length && end - word.End < LongestName && (Bytes.IsWord(text[end]) || joins.Contains(text[end])))
        {
            end++;
        }

        return CredentialName.Read(text[start..end]).Kind != NameKind.None;
    }
}
