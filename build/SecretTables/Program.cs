using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Filter.Anchors;
using Seatrial.Secrets.Filter.Tables;
using Seatrial.Secrets.Rules;

if (args is not [string output])
{
    Console.Error.WriteLine("usage: SecretTables FILE: writes the compiled filter of all secret rules to FILE");
    return 2;
}

var (patterns, kinds) = (SecretRules.All.Patterns, SecretRules.All.Kinds);
using var stream = File.Create(output);
PrebuiltTables.Write(stream, CompiledRules.Compile(patterns, kinds, SourceStatistics.LoadAll()), patterns);
return 0;
