namespace Seatrial.Requirements.Deployment;

/// <summary>
/// Reads <c>'name' => value,</c> lines of a PHP configuration array, as Laravel's are. Only values on the same line are kept.
/// </summary>
internal static class PhpArrayReader
{
    public static IEnumerable<SettingLine> Read(string text)
    {
        var result = new List<SettingLine>();
        int number = 0;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            number++;
            var line = raw.Trim();
            int arrow = line.IndexOf("=>");
            if (arrow > 2 && line[0] is ('\'' or '"') && line[..arrow].TrimEnd() is [_, .. var name, '\'' or '"'])
            {
                result.Add(new SettingLine(name.ToString(), line[(arrow + 2)..].Trim().TrimEnd(',').ToString(), number));
            }
        }

        return result;
    }
}
