using System.Text;
using Seatrial.Reporting.Text;

namespace Seatrial.Reporting.Terminal;

/// <summary>
/// Text laid out for a terminal: paragraphs wrapped at words within the width. Everything that is written passes through
/// <see cref="SafeText"/>, and through <see cref="AsciiText"/> where the terminal asks for it.
/// </summary>
internal sealed class Page(TerminalLayout layout)
{
    private readonly StringBuilder text = new();

    public int Width { get; } = layout.TextWidth;

    public void Blank() => text.Append('\n');

    public void Heading(string title, string rest = "")
    {
        Blank();
        Paragraph(0, 0, new Run(title, Style.Strong), new Run(rest.Length > 0 ? $"  {rest}" : "", Style.Quiet));
    }

    /// <summary>
    /// Wraps the runs; the first line is indented by <paramref name="indent"/> columns, the others by <paramref name="hanging"/>.
    /// </summary>
    public void Paragraph(int indent, int hanging, params ReadOnlySpan<Run> runs)
    {
        foreach (string line in Wrap(runs, Width - indent, Width - hanging))
        {
            string margin = new(' ', indent);
            text.Append(margin).Append(line).Append('\n');
            indent = hanging;
        }
    }

    /// <summary>
    /// Cells side by side, numbers to the right. A cell without a width of its own, the last one, wraps within what is left. Others must
    /// fit their width.
    /// </summary>
    public void Row(ReadOnlySpan<int> widths, ReadOnlySpan<Run> cells)
    {
        var line = new StringBuilder("  ");
        int column = 2;
        for (int i = 0; i < widths.Length; i++)
        {
            string cell = Prepare(cells[i].Text);
            string padding = new(' ', Math.Max(0, widths[i] - DisplayWidth.Of(cell)));
            bool isNumber = cell.Length > 0 && cell.All(char.IsAsciiDigit);
            string painted = Ansi.Paint(cell, cells[i].Style, layout.Color);
            line.Append(isNumber ? padding + painted : painted + padding).Append("  ");
            column += widths[i] + 2;
        }

        var wrapped = cells.Length > widths.Length ? Wrap(cells[^1..], Width - column, Width - column) : [""];
        text.Append($"{line}{wrapped[0]}".TrimEnd(' ')).Append('\n');
        foreach (string rest in wrapped.Skip(1))
        {
            text.Append(' ', column).Append(rest).Append('\n');
        }
    }

    /// <summary>Cut to the columns, with a sign that something is missing.</summary>
    public static string Cut(string value, int columns)
    {
        string clean = SafeText.Clean(value);
        if (DisplayWidth.Of(clean) <= columns)
        {
            return clean;
        }

        var cut = new StringBuilder();
        int used = 1;
        foreach (var rune in clean.EnumerateRunes())
        {
            used += DisplayWidth.Of(rune);
            if (used > columns)
            {
                break;
            }

            cut.Append(rune.ToString());
        }

        return cut.Append('…').ToString();
    }

    public override string ToString() => text.ToString();

    private IReadOnlyList<string> Wrap(ReadOnlySpan<Run> runs, int firstWidth, int width)
    {
        var wrapper = new LineWrapper(firstWidth, width, layout.Color);
        foreach (var run in runs)
        {
            wrapper.Add(Prepare(run.Text), run.Style);
        }

        return wrapper.Lines;
    }

    private string Prepare(string value)
    {
        string clean = SafeText.Clean(value);
        return layout.Unicode ? clean : AsciiText.Fold(clean);
    }
}
