using Seatrial.Requirements.Sources;

namespace Seatrial.Requirements.Tests.Sources;

public sealed class ClientNamesTests
{
    [Theory]
    [InlineData("NEXT_PUBLIC_SUPABASE_SERVICE_ROLE_KEY")]
    [InlineData("VITE_SUPABASE_SERVICE_KEY")]
    [InlineData("VITE_OPENAI_API_KEY")]
    [InlineData("EXPO_PUBLIC_ANTHROPIC_API_KEY")]
    [InlineData("REACT_APP_STRIPE_SECRET_KEY")]
    [InlineData("NEXT_PUBLIC_DATABASE_URL")]
    [InlineData("VITE_MONGODB_URI")]
    [InlineData("VITE_ADMIN_PASSWORD")]
    [InlineData("VITE_RECAPTCHA_SECRET_KEY")]
    [InlineData("VITE_CLOUDINARY_API_SECRET")]
    [InlineData("VITE_ALGOLIA_ADMIN_KEY")]
    [InlineData("NEXT_PUBLIC_JWT_SECRET")]
    [InlineData("NUXT_PUBLIC_SENDGRID_API_KEY")]
    [InlineData("GATSBY_GITHUB_TOKEN")]
    [InlineData("VITE_GOOGLE_CLIENT_SECRET")]
    [InlineData("VITE_BLOCKCHAIN_PRIVATE_KEY")]
    [InlineData("GEMINI_API_KEY")]
    public void Belongs_on_a_server(string name) => Assert.Equal(ClientNameKind.ServerSide, ClientNames.Classify(name));

    [Theory]
    [InlineData("NEXT_PUBLIC_SUPABASE_ANON_KEY")]
    [InlineData("VITE_SUPABASE_PUBLISHABLE_KEY")]
    [InlineData("VITE_SUPABASE_KEY")]
    [InlineData("VITE_FIREBASE_API_KEY")]
    [InlineData("NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY")]
    [InlineData("VITE_STRIPE_PUBLIC_KEY")]
    [InlineData("NEXT_PUBLIC_POSTHOG_KEY")]
    [InlineData("NEXT_PUBLIC_RECAPTCHA_SITE_KEY")]
    [InlineData("NEXT_PUBLIC_TURNSTILE_SITE_KEY")]
    [InlineData("VITE_MAPBOX_ACCESS_TOKEN")]
    [InlineData("VITE_VAPID_PUBLIC_KEY")]
    [InlineData("REACT_APP_GOOGLE_MAPS_API_KEY")]
    [InlineData("NEXT_PUBLIC_ALGOLIA_SEARCH_KEY")]
    [InlineData("VITE_SEGMENT_WRITE_KEY")]
    [InlineData("VITE_DATADOG_CLIENT_TOKEN")]
    public void Is_made_to_be_public(string name) => Assert.Equal(ClientNameKind.PublicByDesign, ClientNames.Classify(name));

    [Theory]
    [InlineData("VITE_API_KEY")]
    [InlineData("NEXT_PUBLIC_WEATHER_API_KEY")]
    [InlineData("VITE_DEMO_PASSWORD")]
    public void Cannot_be_told(string name) => Assert.Equal(ClientNameKind.Undecided, ClientNames.Classify(name));

    [Theory]
    [InlineData("VITE_API_URL")]
    [InlineData("NEXT_PUBLIC_OPENAI_ENABLED")]
    [InlineData("VITE_PASSWORD_MIN_LENGTH")]
    [InlineData("VITE_SUPABASE_URL")]
    [InlineData("NEXT_PUBLIC_FIREBASE_DATABASE_URL")]
    [InlineData("NEXT_PUBLIC_ADMIN_EMAIL")]
    [InlineData("NEXT_PUBLIC_SECRET_SANTA_MODE")]
    [InlineData("VITE_AUTH_TOKEN_NAME")]
    public void Is_no_credential(string name) => Assert.Equal(ClientNameKind.Harmless, ClientNames.Classify(name));
}
