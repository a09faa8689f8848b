using Seatrial.Components.Packages;

namespace Seatrial.Components.Reading.Others;

/// <summary>
/// cabal.project.freeze: <c>constraints: any.name ==version, …</c>; a constraint without <c>any.</c> is of one package only and says
/// nothing of what is installed.
/// </summary>
internal static class CabalFreeze
{
    public static void Read(ReadingContext context)
    {
        int number = 0;
        foreach (string raw in context.Text.Split('\n'))
        {
            number++;
            string line = raw.Trim();
            line = line.StartsWith("constraints:", StringComparison.Ordinal) ? line["constraints:".Length..] : line;
            if (line.StartsWith("--", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (string part in line.Split(',', StringSplitOptions.TrimEntries))
            {
                int equals = part.IndexOf("==", StringComparison.Ordinal);
                string name = equals > 0 ? part[..equals].Trim() : "";
                string version = equals > 0 ? part[(equals + 2)..].Trim() : "";
                if (name.StartsWith("any.", StringComparison.Ordinal) && version.Length > 0 && char.IsAsciiDigit(version[0]))
                {
                    context.Output.Add(
                        new ComponentDraft
                        {
                            Ecosystem = Ecosystem.Hackage,
                            Name = name[4..],
                            Version = version.Split(' ', '|')[0],
                            Line = number,
                        }
                    );
                }
            }
        }
    }
}
