namespace Seatrial.Requirements.Stack.Technologies;

internal static class Testing
{
    private const TechnologyKind Kind = TechnologyKind.TestFramework;

    public static IReadOnlyList<TechnologyEntry> Entries { get; } =
    [
        new(Kind, "jest", "Jest", "npm:jest"),
        new(Kind, "vitest", "Vitest", "npm:vitest"),
        new(Kind, "mocha", "Mocha", "npm:mocha"),
        new(Kind, "jasmine", "Jasmine", "npm:jasmine npm:jasmine-core npm:karma"),
        new(Kind, "ava", "AVA", "npm:ava"),
        new(
            Kind,
            "playwright",
            "Playwright",
            "npm:@playwright/test npm:playwright pypi:playwright pypi:pytest-playwright nuget:microsoft.playwright"
        ),
        new(Kind, "cypress", "Cypress", "npm:cypress"),
        new(Kind, "supertest", "SuperTest", "npm:supertest"),
        new(Kind, "pytest", "pytest", "pypi:pytest"),
        new(Kind, "hypothesis", "Hypothesis", "pypi:hypothesis"),
        new(Kind, "xunit", "xUnit.net", "nuget:xunit nuget:xunit.v3 nuget:xunit.core"),
        new(Kind, "nunit", "NUnit", "nuget:nunit"),
        new(Kind, "mstest", "MSTest", "nuget:mstest nuget:mstest.testframework"),
        new(Kind, "tunit", "TUnit", "nuget:tunit"),
        new(Kind, "dotnet-test-sdk", ".NET test SDK", "nuget:microsoft.net.test.sdk"),
        new(Kind, "junit", "JUnit", "maven:junit:junit maven:org.junit.jupiter:* maven:org.springframework.boot:spring-boot-starter-test"),
        new(
            Kind,
            "testcontainers",
            "Testcontainers",
            "npm:testcontainers pypi:testcontainers nuget:testcontainers maven:org.testcontainers:* go:github.com/testcontainers/testcontainers-go"
        ),
        new(Kind, "testify", "Testify", "go:github.com/stretchr/testify"),
        new(Kind, "ginkgo", "Ginkgo", "go:github.com/onsi/ginkgo"),
        new(Kind, "rspec", "RSpec", "gem:rspec gem:rspec-rails"),
        new(Kind, "minitest", "Minitest", "gem:minitest"),
        new(Kind, "phpunit", "PHPUnit", "composer:phpunit/phpunit"),
        new(Kind, "pest", "Pest", "composer:pestphp/pest"),
        new(Kind, "k6", "k6", "npm:@types/k6 image:k6"),
        new(Kind, "locust", "Locust", "pypi:locust image:locust"),
    ];
}
