using Seatrial.Engine.Configuration;
using Seatrial.Tests;

namespace Seatrial.Engine.Tests.Configuration;

/// <summary>The published schema is the one that the parser's table of keys makes.</summary>
public sealed class ConfigurationSchemaTests
{
    [Fact]
    public void The_published_schema_is_current()
    {
        string published = File.ReadAllText(Path.Combine(SharedData.RepositoryRoot, "docs", "schemas", "seatrial.schema.json"));

        Assert.True(
            published == ConfigurationSchema.Generate(),
            "docs/schemas/seatrial.schema.json differs from the parser's keys: run 'seatrial docs docs'"
        );
    }
}
