namespace Seatrial.Code.Resolution;

/// <summary>Paths relative to the scanned root.</summary>
internal static class RelativePath
{
    public static string Folder(string path)
    {
        int slash = path.LastIndexOf('/');
        return slash < 0 ? "" : path[..slash];
    }

    /// <summary>Joins and resolves <c>.</c> and <c>..</c>; null where it leaves the root.</summary>
    public static string? Combine(string folder, string relative)
    {
        var parts = new List<string>();
        foreach (string part in $"{folder}/{relative}".Split('/'))
        {
            switch (part)
            {
                case "" or ".":
                    break;
                case "..":
                    if (parts.Count == 0)
                    {
                        return null;
                    }

                    parts.RemoveAt(parts.Count - 1);
                    break;
                default:
                    parts.Add(part);
                    break;
            }
        }

        return string.Join('/', parts);
    }

    /// <summary>How many leading components two paths share.</summary>
    public static int Common(string a, string b)
    {
        int common = 0;
        int length = Math.Min(a.Length, b.Length);
        for (int i = 0; i < length && a[i] == b[i]; i++)
        {
            common += a[i] == '/' ? 1 : 0;
        }

        return common;
    }
}
