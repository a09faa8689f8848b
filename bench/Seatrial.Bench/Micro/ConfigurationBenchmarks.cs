using BenchmarkDotNet.Attributes;
using Seatrial.Engine.Configuration;

namespace Seatrial.Bench.Micro;

/// <summary>The strict reader of <c>seatrial.yaml</c>, on the file that the documentation shows.</summary>
[MemoryDiagnoser]
public class ConfigurationBenchmarks
{
    private static readonly byte[] Text =
        "version: 1\nname: tidepool\nowner: rentals team\nexposure: internet\ndata: [personal, payment]\nrecovery:\n  rto: 4h\n  rpo: 1h\n  runbook: docs/runbook.md\n"u8.ToArray();

    [Benchmark]
    public bool Parse() => ConfigurationParser.Parse(Text, "seatrial.yaml").IsValid;
}
