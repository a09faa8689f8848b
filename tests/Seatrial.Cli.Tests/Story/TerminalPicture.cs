using System.Globalization;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;

namespace Seatrial.Cli.Tests.Story;

/// <summary>
/// Draws what a program wrote to a terminal as SVG 1.1: text, bold, faint and the eight colours of SGR (ECMA-48, 8.3.117). Each run of text
/// is set to the width of its columns, so that columns stay aligned in any font.
/// </summary>
internal static partial class TerminalPicture
{
    private const int FontSize = 14;
    private const double ColumnWidth = 8.4;
    private const int LineHeight = 19;
    private const int Margin = 18;
    private const string Plain = "#d8dee9";
    private const string Background = "#1b2230";

    /// <summary>SGR colour parameters 31 to 36 on a dark ground; each has a contrast of at least 4.5 to it (WCAG 2.2, 1.4.3).</summary>
    private static readonly Dictionary<int, string> Colours = new()
    {
        [31] = "#ff7b72",
        [32] = "#7ee787",
        [33] = "#f2cc60",
        [34] = "#79c0ff",
        [35] = "#d2a8ff",
        [36] = "#76e3ea",
    };

    /// <summary>The picture as an SVG document.</summary>
    /// <param name="title">What the picture shows, for those who cannot see it.</param>
    /// <param name="command">The command line, shown in front.</param>
    /// <param name="output">What it wrote, with escape sequences.</param>
    /// <param name="maximumLines">Lines to show; what follows is counted in the last one.</param>
    public static string Draw(string title, string command, string output, int maximumLines)
    {
        string[] written = output.TrimEnd('\n').Split('\n');
        string[] shown =
            written.Length <= maximumLines
                ? written
                : [.. written.Take(maximumLines), $"\u001b[2m  ... {written.Length - maximumLines} more lines\u001b[0m"];
        string[] lines = [$"\u001b[32m$\u001b[0m \u001b[1m{command}\u001b[0m", .. shown];

        int columns = lines.Max(l => Escape().Replace(l, "").Length);
        double width = Math.Ceiling((columns * ColumnWidth) + (2 * Margin));
        int height = (lines.Length * LineHeight) + (2 * Margin);
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\">\n"
        );
        svg.Append(CultureInfo.InvariantCulture, $"<title>{SecurityElement.Escape(title)}</title>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"{Background}\"/>\n");
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<g font-family=\"ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace\" font-size=\"{FontSize}\" fill=\"{Plain}\" xml:space=\"preserve\">\n"
        );
        for (int i = 0; i < lines.Length; i++)
        {
            DrawLine(svg, lines[i], Margin + (i * LineHeight) + FontSize);
        }

        return svg.Append("</g>\n</svg>\n").ToString();
    }

    private static void DrawLine(StringBuilder svg, string line, int y)
    {
        int column = 0;
        string look = "";
        int position = 0;
        foreach (Match escape in Escape().Matches(line))
        {
            column += DrawRun(svg, line[position..escape.Index], look, column, y);
            look = Look(escape.Groups["parameters"].Value, look);
            position = escape.Index + escape.Length;
        }

        DrawRun(svg, line[position..], look, column, y);
    }

    /// <summary>
    /// Draws one run and returns its number of columns. Browsers may show several spaces as one, so what stands between them is drawn
    /// apart.
    /// </summary>
    private static int DrawRun(StringBuilder svg, string run, string look, int column, int y)
    {
        foreach (Match piece in Piece().Matches(run))
        {
            string text = piece.Value;
            double x = Margin + ((column + piece.Index) * ColumnWidth);
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"{x:0.#}\" y=\"{y}\" textLength=\"{text.Length * ColumnWidth:0.#}\" lengthAdjust=\"spacingAndGlyphs\"{look}>{SecurityElement.Escape(text)}</text>\n"
            );
        }

        return run.Length;
    }

    private static string Look(string parameters, string look)
    {
        foreach (string parameter in parameters.Split(';'))
        {
            int value = parameter.Length == 0 ? 0 : int.Parse(parameter, CultureInfo.InvariantCulture);
            look = value switch
            {
                0 => "",
                1 => look + " font-weight=\"bold\"",
                2 => look + " opacity=\"0.7\"",
                _ => Colours.TryGetValue(value, out string? colour) ? $"{look} fill=\"{colour}\"" : look,
            };
        }

        return look;
    }

    /// <summary>Words with single spaces between them.</summary>
    [GeneratedRegex("[^ ]+(?: [^ ]+)*")]
    private static partial Regex Piece();

    [GeneratedRegex(@"\u001b\[(?<parameters>[0-9;]*)m")]
    private static partial Regex Escape();
}
