using System.CommandLine;
using Seatrial.Cli.Running;

namespace Seatrial.Cli.Commands.Secrets;

/// <summary>
/// <c>--archives</c>: archives, documents and databases are unpacked in memory and searched, keystores are opened as far as a known
/// password does.
/// </summary>
internal sealed class ArchivesSetting : ISecretsSetting
{
    public const string Name = "--archives";

    private readonly Option<bool> archives = new(Name)
    {
        Description =
            "Look into archives, office and PDF documents, SQLite databases and keystores as well, within limits; without it they are not read.",
    };

    public IReadOnlyList<Option> Options => [archives];

    public (RunRequest Request, string? Problem) Apply(ParseResult arguments, RunRequest request) =>
        (request with { Secrets = request.Secrets with { ReadsArchives = arguments.GetValue(archives) } }, null);
}
