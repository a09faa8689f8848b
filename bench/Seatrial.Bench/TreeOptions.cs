using System.Globalization;

namespace Seatrial.Bench;

/// <summary>Arguments of the tree comparison.</summary>
internal sealed record TreeOptions
{
    public List<string> Paths { get; } = [];

    /// <summary>The published native binary.</summary>
    public string Seatrial { get; private set; } = "./seatrial";

    public IReadOnlyList<string> SeatrialArguments { get; private set; } = ["secrets"];

    /// <summary>Null when it is not on this machine.</summary>
    public string? Gitleaks { get; private set; } = OnPath("gitleaks");

    /// <summary>Null when it is not on this machine.</summary>
    public string? Ripgrep { get; private set; } = OnPath("rg");

    public int Runs { get; private set; } = 5;

    /// <summary>It takes long and varies little.</summary>
    public int GitleaksRuns => Math.Min(Runs, 3);

    public static TreeOptions Parse(string[] arguments)
    {
        var options = new TreeOptions();
        for (int i = 0; i < arguments.Length; i++)
        {
            switch (arguments[i])
            {
                case "--gitleaks" when i + 1 < arguments.Length:
                    options.Gitleaks = arguments[++i];
                    break;
                case "--no-gitleaks":
                    options.Gitleaks = null;
                    break;
                case "--ripgrep" when i + 1 < arguments.Length:
                    options.Ripgrep = arguments[++i];
                    break;
                case "--no-ripgrep":
                    options.Ripgrep = null;
                    break;
                case "--seatrial" when i + 1 < arguments.Length:
                    options.Seatrial = arguments[++i];
                    break;
                case "--command" when i + 1 < arguments.Length:
                    options.SeatrialArguments = arguments[++i].Split(' ');
                    break;
                case "--runs" when i + 1 < arguments.Length:
                    options.Runs = int.Parse(arguments[++i], CultureInfo.InvariantCulture);
                    break;
                default:
                    options.Paths.Add(arguments[i]);
                    break;
            }
        }

        options.Seatrial = File.Exists(options.Seatrial) ? Path.GetFullPath(options.Seatrial) : options.Seatrial;
        return options;
    }

    private static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(f => Path.Combine(f, program))
            .FirstOrDefault(File.Exists);
}
