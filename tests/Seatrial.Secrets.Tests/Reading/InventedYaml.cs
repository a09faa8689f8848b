using System.Text;

namespace Seatrial.Secrets.Tests.Reading;

/// <summary>
/// Writes YAML as people do: maps and lists in each other, scalars of all styles, comments, several documents; in half of the texts
/// something is broken.
/// </summary>
internal sealed class InventedYaml(Random random)
{
    private static readonly string[] Keys = ["name", "value", "password", "token", "host", "description", "\"quoted key\"", "env", "key"];
    private static readonly string[] Scalars =
    [
        "plain",
        "two words",
        "'it''s'",
        "\"a: b\"",
        "A=1",
        "--token=t1",
        "[x, y]",
        "{a: b, password: p}",
        "5432",
        "x # note",
        "&anchor v",
        "*anchor",
        "!Ref S",
    ];

    private static readonly string[] Slips = ["\n", "\"", "'", "{", "]", " ", ": ", "- "];

    private readonly StringBuilder text = new();

    public string Write()
    {
        for (int document = random.Next(1, 3); document > 0; document--)
        {
            Map(0, 0);
            text.Append(random.Next(3) == 0 ? "---\n" : "");
        }

        for (int slips = Math.Max(0, random.Next(-4, 5)); slips > 0; slips--)
        {
            text.Remove(random.Next(text.Length), 1).Insert(random.Next(text.Length), Slips[random.Next(Slips.Length)]);
        }

        return text.ToString();
    }

    private void Map(int column, int depth)
    {
        for (int i = random.Next(1, 6); i > 0; i--)
        {
            Between(column);
            Indent(column);
            Entry(column, depth);
        }
    }

    /// <summary>A key and what it holds; the column is that of the key.</summary>
    private void Entry(int column, int depth)
    {
        text.Append(Keys[random.Next(Keys.Length)]).Append(':');
        switch (depth > 4 ? 0 : random.Next(9))
        {
            case 0 or 1 or 2:
                text.Append(' ').Append(Scalars[random.Next(Scalars.Length)]).Append('\n');
                break;
            case 3 or 4:
                text.Append('\n');
                Map(column + random.Next(1, 4), depth + 1);
                break;
            case 5:
                text.Append(random.Next(4) == 0 ? " &base\n" : "\n");
                List(column + random.Next(0, 3), depth + 1);
                break;
            case 6:
                text.Append(random.Next(2) == 0 ? " |\n" : " >-\n");
                Block(column + 2);
                break;
            case 7:
                text.Append(" [\n");
                Indent(column + 2);
                text.Append("{password: p2, user: u},\n");
                Indent(column + 2);
                text.Append("last\n");
                Indent(column);
                text.Append("]\n");
                break;
            default:
                text.Append(" \"begins\n");
                Indent(column + 2);
                text.Append("goes: on\n");
                Indent(column + 2);
                text.Append("ends\"\n");
                break;
        }
    }

    private void List(int column, int depth)
    {
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            Between(column);
            Indent(column);
            text.Append("- ");
            switch (random.Next(4))
            {
                case 0:
                    text.Append(Scalars[random.Next(Scalars.Length)]).Append('\n');
                    break;
                case 1:
                    text.Append("- inner\n");
                    break;
                default:
                    Entry(column + 2, depth + 1);
                    for (int more = random.Next(3); more > 0; more--)
                    {
                        Indent(column + 2);
                        Entry(column + 2, depth + 1);
                    }

                    break;
            }
        }
    }

    private void Block(int column)
    {
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            Indent(column + random.Next(0, 3));
            text.Append(
                random.Next(3) switch
                {
                    0 => "password = p3\n",
                    1 => "some text: with a colon\n",
                    _ => "# no comment\n",
                }
            );
        }
    }

    private void Between(int column)
    {
        switch (random.Next(10))
        {
            case 0:
                text.Append('\n');
                break;
            case 1:
                Indent(random.Next(column + 1));
                text.Append("# adminPassword: x1\n");
                break;
        }
    }

    private void Indent(int column) => text.Append(' ', column);
}
