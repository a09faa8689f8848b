using Loans;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDbContext<LoanContext>();
builder.Services.AddAuthentication().AddJwtBearer();
var app = builder.Build();
app.UseStandardHeaders();
app.MapGroup("/api").RequireAuthorization().MapLoans();
app.MapGroup("/open").MapShelf();
app.MapEndpoints(typeof(Program).Assembly);
app.Run();
