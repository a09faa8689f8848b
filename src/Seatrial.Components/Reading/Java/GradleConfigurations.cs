namespace Seatrial.Components.Reading.Java;

/// <summary>What configurations of Gradle's Java, Kotlin and Android plugins are for.</summary>
internal static class GradleConfigurations
{
    public static bool AreDevelopment(IReadOnlyCollection<string> configurations) =>
        configurations.Count > 0 && configurations.All(IsDevelopment);

    public static bool IsDevelopment(string configuration) =>
        configuration.Contains("test", StringComparison.OrdinalIgnoreCase)
        || configuration.Contains("annotationProcessor", StringComparison.OrdinalIgnoreCase)
        || configuration.StartsWith("kapt", StringComparison.Ordinal)
        || configuration.StartsWith("ksp", StringComparison.Ordinal)
        || configuration.StartsWith("debug", StringComparison.Ordinal)
        || configuration
            is "compileOnly"
                or "developmentOnly"
                or "classpath"
                or "checkstyle"
                or "pmd"
                or "spotbugs"
                or "jacocoAgent"
                or "jacocoAnt"
                or "detekt"
                or "ktlint"
                or "errorprone"
                or "zinc"
                or "kotlinCompilerClasspath"
                or "lintChecks";
}
