using System.Text;

namespace Seatrial.Requirements.Stack.Ci;

/// <summary>Parts of a shell line that run a tool, and not those that only fetch it or ask for its version.</summary>
internal static class Commands
{
    private static readonly string[] Fetching =
    [
        "apt",
        "apt-get",
        "apk",
        "dnf",
        "yum",
        "brew",
        "choco",
        "winget",
        "scoop",
        "pip",
        "pip3",
        "pipx install",
        "npm i",
        "npm install",
        "npm ci",
        "yarn add",
        "pnpm add",
        "pnpm install",
        "bun add",
        "go install",
        "go get",
        "cargo install",
        "curl",
        "wget",
        "tar",
        "unzip",
        "chmod",
        "mv",
        "cp",
        "rm",
        "mkdir",
        "install",
        "docker pull",
        "podman pull",
        "uv tool install",
        "uv pip install",
        "poetry add",
        "gem install",
        "composer require",
        "git clone",
        "which",
        "command -v",
        "cat",
        "printf",
        "ls",
        "cd",
        "grep",
        "asdf",
        "mise",
        "export",
        "echo",
    ];

    private static readonly System.Buffers.SearchValues<char> NameCharacters = System.Buffers.SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_"
    );

    private static readonly string[] Ignoring =
    [
        "|| true",
        "|| exit 0",
        "|| echo",
        "--exit-zero",
        "--exit-code 0",
        "--exit-code=0",
        "--no-fail",
    ];

    private static readonly string[] Prefixes = ["sudo ", "time ", "exec ", "! ", "if ", "then ", "python -m ", "python3 -m ", "-"];

    /// <summary>Lines of a script with their numbers from 0; one that a backslash continues is one with the next.</summary>
    public static IEnumerable<(string Command, int At)> Lines(string script)
    {
        string[] lines = script.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            int first = i;
            string command = lines[i].Trim();
            if (command.EndsWith('\\'))
            {
                var whole = new StringBuilder(command.TrimEnd('\\'));
                while (i + 1 < lines.Length && lines[i].TrimEnd().EndsWith('\\'))
                {
                    whole.Append(' ').Append(lines[++i].Trim().TrimEnd('\\'));
                }

                command = whole.ToString();
            }

            yield return (command, first);
        }
    }

    /// <summary>Whether what the command finds stops nothing.</summary>
    public static bool IsIgnored(string command) =>
        Array.Exists(Ignoring, i => command.Contains(i, StringComparison.Ordinal)) || command.EndsWith("|| :", StringComparison.Ordinal);

    /// <summary>Scanners that end well whatever they find, as these options leave them; from the documentation of each.</summary>
    public static bool NeverFails(string tool, string command) =>
        tool switch
        {
            "trufflehog" => command.Contains("trufflehog", StringComparison.Ordinal)
                && !command.Contains("--fail", StringComparison.Ordinal),
            "detect-secrets" => command.Contains("detect-secrets scan", StringComparison.Ordinal),
            "noseyparker" => true,
            "whispers" => !command.Contains("-e ", StringComparison.Ordinal) && !command.Contains("--exitcode", StringComparison.Ordinal),
            _ => false,
        };

    /// <summary>The parts that may run something, as they are written.</summary>
    public static IEnumerable<string> Running(string line)
    {
        foreach (string raw in line.Split(["&&", ";", "||"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string part = raw;
            for (string? prefix = Prefix(part); prefix is not null; prefix = Prefix(part))
            {
                part = part[prefix.Length..].TrimStart();
            }

            bool isQuestion =
                part.EndsWith(" version", StringComparison.Ordinal)
                || part.EndsWith("--version", StringComparison.Ordinal)
                || part.EndsWith("--help", StringComparison.Ordinal);
            bool isSetUp =
                part.StartsWith("git secrets --install", StringComparison.Ordinal)
                || part.StartsWith("git secrets --register", StringComparison.Ordinal)
                || part.StartsWith("git secrets --add", StringComparison.Ordinal);
            if (
                part.Length > 0
                && part[0] != '#'
                && !IsAssignment(part)
                && !isQuestion
                && !isSetUp
                && !Array.Exists(
                    Fetching,
                    f => part.StartsWith(f, StringComparison.Ordinal) && (part.Length == f.Length || part[f.Length] == ' ')
                )
            )
            {
                yield return part;
            }
        }
    }

    private static string? Prefix(string part) => Array.Find(Prefixes, p => part.StartsWith(p, StringComparison.Ordinal));

    /// <summary><c>NAME="…"</c> and nothing behind it.</summary>
    private static bool IsAssignment(string part)
    {
        int equals = part.IndexOf('=', StringComparison.Ordinal);
        if (equals < 1 || part.AsSpan(0, equals).ContainsAnyExcept(NameCharacters))
        {
            return false;
        }

        var value = part.AsSpan(equals + 1).Trim();
        return value.Length > 0 && value[0] is '"' or '\'' ? value[1..].IndexOf(value[0]) == value.Length - 2 : value.IndexOf(' ') < 0;
    }
}
