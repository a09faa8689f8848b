using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.SpringData;

/// <summary>Spring Data, JPA and MyBatis.</summary>
internal static class SpringDataPack
{
    public static FrameworkPack Pack { get; } = new()
    {
        Name = "spring-data",
        Title = "Spring Data, JPA and MyBatis",
        Kind = PackKind.Data,
        Languages = [CodeLanguage.Java],
        Calls = RepositoryCalls.Calls,
        Entities = JpaEntities.Of,
        Limits =
        [
            "Statements of MyBatis in XML are read by the names of the mapper's methods and parameters alone.",
            "Criteria, specifications and wrappers of MyBatis-Plus are not read.",
        ],
    };
}
