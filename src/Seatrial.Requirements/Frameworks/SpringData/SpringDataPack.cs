using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.SpringData;

/// <summary>Spring Data, JPA and MyBatis.</summary>
internal static class SpringDataPack
{
    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = "spring-data",
            Title = "Spring Data, JPA and MyBatis",
            Kind = PackKind.Data,
            Languages = [CodeLanguage.Java],
            Calls = RepositoryCalls.Calls,
            Entities = static discovery =>
                JpaEntities
                    .Of(discovery)
                    .Concat(
                        discovery
                            .Texts.Where(t => PackFiles.IsMapper(t.Key))
                            .OrderBy(t => t.Key, StringComparer.Ordinal)
                            .SelectMany(t => MapperFile.Entities(t.Key, t.Value))
                    ),
            Limits =
            [
                "Mappers of MyBatis in XML are read from files called *Mapper.xml and *Dao.xml; without one, the names of the mapper's methods and parameters say what it does.",
                "Criteria, specifications and wrappers of MyBatis-Plus are not read.",
            ],
        };
}
