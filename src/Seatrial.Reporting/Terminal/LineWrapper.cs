using System.Text;
using Seatrial.Reporting.Text;

namespace Seatrial.Reporting.Terminal;

/// <summary>Breaks styled text at words; a word that is longer than a line is cut into pieces.</summary>
internal sealed class LineWrapper(int firstWidth, int width, bool color)
{
    private readonly List<string> lines = [];
    private readonly StringBuilder line = new();
    private int used;

    private int Limit => lines.Count == 0 ? firstWidth : width;

    /// <summary>At least one line, without spaces at its end.</summary>
    public IReadOnlyList<string> Lines => used > 0 || lines.Count == 0 ? [.. lines, line.ToString().TrimEnd(' ')] : lines;

    public void Add(string text, Style style)
    {
        foreach (string word in Words(text))
        {
            AddWord(word, style);
        }
    }

    private void AddWord(string word, Style style)
    {
        int visible = DisplayWidth.Of(word.TrimEnd(' '));
        if (used > 0 && used + visible > Limit)
        {
            Break();
        }

        if (visible > Limit)
        {
            foreach (string piece in Pieces(word, Math.Min(firstWidth, width)))
            {
                if (used > 0)
                {
                    Break();
                }

                Append(piece, style);
            }
        }
        else if (visible > 0 || used > 0)
        {
            Append(word, style);
        }
    }

    private void Append(string text, Style style)
    {
        line.Append(Ansi.Paint(text, style, color));
        used += DisplayWidth.Of(text);
    }

    private void Break()
    {
        lines.Add(line.ToString().TrimEnd(' '));
        line.Clear();
        used = 0;
    }

    /// <summary>Words with the spaces behind them.</summary>
    private static IEnumerable<string> Words(string text)
    {
        int start = 0;
        for (int i = 1; i <= text.Length; i++)
        {
            if (i == text.Length || (text[i - 1] == ' ' && text[i] != ' '))
            {
                yield return text[start..i];
                start = i;
            }
        }
    }

    private static IEnumerable<string> Pieces(string word, int columns)
    {
        var piece = new StringBuilder();
        int columnsUsed = 0;
        foreach (var rune in word.EnumerateRunes())
        {
            int width = DisplayWidth.Of(rune);
            if (columnsUsed + width > columns)
            {
                yield return piece.ToString();
                piece.Clear();
                columnsUsed = 0;
            }

            piece.Append(rune.ToString());
            columnsUsed += width;
        }

        yield return piece.ToString();
    }
}
