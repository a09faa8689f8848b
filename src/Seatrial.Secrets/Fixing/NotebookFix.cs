using System.Globalization;
using System.Text;

namespace Seatrial.Secrets.Fixing;

/// <summary>
/// A literal in a code cell of a Jupyter notebook (nbformat 4): the cell's source is put together from its strings, fixed as Python, and
/// each edit goes back to the JSON string that it lies in. Notebooks in other languages, outputs and text cells are refused.
/// </summary>
internal static class NotebookFix
{
    private const string Key = "\"source\"";

    public static FixProposal Propose(FixTarget target)
    {
        var source = target.Source;
        if (
            !source.Holds("\"language\": \"python\"")
            && !source.Holds("\"name\": \"python\"")
            && !source.Holds("\"language\":\"python\"")
            && !source.Holds("\"name\":\"python\"")
        )
        {
            return FixProposal.Refuse("the notebook does not say that it is Python: move it by hand.");
        }

        string text = target.Text;
        int key = target.Start == 0 ? -1 : text.LastIndexOf(Key, target.Start - 1, StringComparison.Ordinal);
        int type = key < 0 ? -1 : text.LastIndexOf("\"cell_type\"", key, StringComparison.Ordinal);
        bool isCode = type >= 0 && text.AsSpan(type, Math.Min(40, text.Length - type)).Contains("\"code\"", StringComparison.Ordinal);
        if (
            !isCode
            || Cell(text, key + Key.Length) is not { } cell
            || cell.CodeOf(target.Start) is not { } start
            || cell.CodeOf(target.End) is not { } end
        )
        {
            return FixProposal.Refuse(
                "it does not stand in the code of a cell: clear the outputs (jupyter nbconvert --clear-output --inplace), and move what is left by hand."
            );
        }

        var python = CodeLanguages.Find(".py")!;
        var proposal = CodeFix.Propose(new FixTarget("cell.py", cell.Code, start, end - start, target.Variable), python);
        if (proposal.Refusal is not null)
        {
            return proposal;
        }

        var edits = new List<FixEdit>();
        foreach (var edit in proposal.Edits)
        {
            int from = cell.PlaceOf(edit.Start);
            edits.Add(new FixEdit(from, cell.PlaceOf(edit.End) - from, Escape(edit.Text)));
        }

        return proposal with
        {
            Edits = edits,
        };
    }

    /// <summary>
    /// The strings of a <c>source</c>, with the place in the file of every character of the code; null where they cannot be followed.
    /// </summary>
    private static NotebookCell? Cell(string text, int at)
    {
        var code = new StringBuilder();
        var places = new List<int>();
        bool isList = false;
        for (; at < text.Length; at++)
        {
            char c = text[at];
            if (c == '[')
            {
                isList = true;
            }
            else if (c == '"')
            {
                at = String(text, at + 1, code, places);
                if (at < 0)
                {
                    return null;
                }

                if (!isList)
                {
                    break;
                }
            }
            else if (c == ']')
            {
                break;
            }
            else if (c is not (':' or ',') && !char.IsWhiteSpace(c))
            {
                return null;
            }
        }

        return code.Length == 0 ? null : new NotebookCell(code.ToString(), places);
    }

    private static int String(string text, int at, StringBuilder code, List<int> places)
    {
        for (; at < text.Length && text[at] != '"'; at++)
        {
            places.Add(at);
            if (text[at] != '\\' || at + 1 >= text.Length)
            {
                code.Append(text[at]);
                continue;
            }

            at++;
            if (text[at] == 'u')
            {
                if (
                    at + 4 >= text.Length
                    || !ushort.TryParse(
                        text.AsSpan(at + 1, 4),
                        NumberStyles.AllowHexSpecifier,
                        CultureInfo.InvariantCulture,
                        out ushort unit
                    )
                )
                {
                    return -1;
                }

                code.Append((char)unit);
                at += 4;
                continue;
            }

            code.Append(
                text[at] switch
                {
                    'n' => '\n',
                    't' => '\t',
                    'r' => '\r',
                    'b' => '\b',
                    'f' => '\f',
                    _ => text[at],
                }
            );
        }

        return at < text.Length ? at : -1;
    }

    private static string Escape(string code) =>
        code.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);
}
