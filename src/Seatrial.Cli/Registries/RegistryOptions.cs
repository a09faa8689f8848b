using System.CommandLine;
using Seatrial.Cli.Advisories;
using Seatrial.Components.Packages;
using Seatrial.Components.Registries;
using Seatrial.Requirements.Dependencies.Registries;

namespace Seatrial.Cli.Registries;

/// <summary>The options that let a command ask package registries.</summary>
internal sealed class RegistryOptions
{
    private readonly Option<bool> online = new("--online")
    {
        Description =
            "Ask the package registries whether each name and version exists, how old it is and whether it is kept up. Sends the names of packages and nothing else; uses the network.",
    };
    private readonly Option<string[]> registry = new("--registry")
    {
        HelpName = "ECOSYSTEM=URL",
        Description = "With --online: another registry in place of the public one, such as npm=https://npm.example.com/; repeatable.",
        AllowMultipleArgumentsPerToken = false,
    };

    public RegistryOptions(Command command)
    {
        command.Options.Add(online);
        command.Options.Add(registry);
    }

    /// <summary>What asks; null where nobody wants it. Or a sentence about what is wrong.</summary>
    public (AskRegistries? Ask, string? Problem) Read(ParseResult arguments)
    {
        var others = new Dictionary<Ecosystem, Uri>();
        foreach (string given in arguments.GetValue(registry) ?? [])
        {
            int equals = given.IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? given : given[..equals];
            string address = equals < 0 ? "" : given[(equals + 1)..].TrimEnd('/') + "/";
            var ecosystem = Enum.GetValues<Ecosystem>()
                .Cast<Ecosystem?>()
                .FirstOrDefault(e =>
                    string.Equals(e!.Value.Purl(), name, StringComparison.OrdinalIgnoreCase)
                    || string.Equals(e.Value.ToString(), name, StringComparison.OrdinalIgnoreCase)
                );
            if (equals < 0 || ecosystem is not { } known || RegistryProtocol.Of(known) is null)
            {
                return (
                    null,
                    $"--registry takes ECOSYSTEM=URL with one of {string.Join(", ", Enum.GetValues<Ecosystem>().Where(e => RegistryProtocol.Of(e) is not null).Select(e => e.Purl()))}, but is '{given}'."
                );
            }

            if (HttpSource.Refusal(address) is { } refusal)
            {
                return (null, $"--registry: '{address}' {refusal}.");
            }

            others[known] = new Uri(address);
        }

        return !arguments.GetValue(online)
            ? (null, others.Count > 0 ? "--registry says whom --online asks; add --online." : null)
            : (
                (questions, cancellation) =>
                {
                    using var client = new RegistryClient(others);
                    return client.Ask(questions, cancellation);
                },
                null
            );
    }
}
