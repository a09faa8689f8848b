using System.Text;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Access;
using Seatrial.Requirements.Programs;

namespace Seatrial.Requirements.Tests.Access;

/// <summary>The facts of small programs.</summary>
internal static class Scanned
{
    public static FactSet Of(params (string Path, string Text)[] files) =>
        EndpointSearch.In(
            new FactSet(files.Select(f => new ProgramFact(new SourceLocation(f.Path), Encoding.UTF8.GetBytes(f.Text)))),
            TestContext.Current.CancellationToken
        );

    /// <summary><c>POST /orders body=zod route=none</c>, one for each endpoint, in order.</summary>
    public static string[] Inputs(string path, string text) =>
        [
            .. Of((path, text))
                .Of<EndpointFact>()
                .Select(e => $"{e.Row.Method} {e.Row.Route}{string.Concat(e.Row.Inputs.Select(i => $" {i.Source}={i.Schema}"))}")
                .Order(StringComparer.Ordinal),
        ];
}
