using System.Buffers;

namespace Seatrial.Requirements.Deployment;

/// <summary>
/// Reads assignments of upper-case names at the left margin of a Python module, as Django's settings are. When a name is assigned more than
/// once, or inside a condition, its value is not decided by one line: then nothing is said about it.
/// </summary>
internal static class PythonAssignmentReader
{
    private static readonly SearchValues<char> Names = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");

    public static IEnumerable<SettingLine> Read(string text)
    {
        var found = new Dictionary<string, SettingLine?>(StringComparer.Ordinal);
        int number = 0;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            number++;
            var line = raw.TrimEnd();
            bool indented = line.Length > 0 && line[0] is ' ' or '\t';
            line = line.TrimStart();
            if (line.StartsWith("from ") && line.EndsWith("import *"))
            {
                Forget(found); // What comes later from another module wins over what stands above.
            }

            int length = line.IndexOfAnyExcept(Names);
            if (length <= 0 || !char.IsAsciiLetterUpper(line[0]))
            {
                continue;
            }

            string name = line[..length].ToString();
            var rest = line[length..].TrimStart();
            if (rest.StartsWith(":") && rest.IndexOf('=') is var equals and > 0)
            {
                rest = rest[equals..]; // DEBUG: bool = True
            }

            if (rest.Length > 0 && rest[0] == '=' && !rest.StartsWith("=="))
            {
                bool decided = !indented && !found.ContainsKey(name);
                found[name] = decided ? new SettingLine(name, Literal(rest[1..]), number) : null;
            }
        }

        return found.Values.Where(s => s is not null).Select(s => s!.Value);
    }

    private static void Forget(Dictionary<string, SettingLine?> found)
    {
        foreach (string name in found.Keys)
        {
            found[name] = null;
        }
    }

    private static string Literal(ReadOnlySpan<char> value)
    {
        int comment = value.IndexOf('#');
        return (comment < 0 ? value : value[..comment]).Trim().ToString();
    }
}
