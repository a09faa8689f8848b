using BenchmarkDotNet.Running;

namespace Seatrial.Bench.Micro;

/// <summary>BenchmarkDotNet over single parts; its own arguments are passed on, such as <c>--filter *Scanner*</c>.</summary>
internal static class MicroCommand
{
    public static int Run(string[] arguments)
    {
        BenchmarkSwitcher.FromTypes([typeof(SecretScannerBenchmarks), typeof(ConfigurationBenchmarks)]).Run(arguments);
        return 0;
    }
}
