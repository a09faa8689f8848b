using Shop;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDbContext<ShopDb>();
builder.Services.AddControllers();
builder.Services.AddAuthentication().AddJwtBearer();
var app = builder.Build();
app.UseAuthentication();
app.UseAuthorization();
app.MapControllers();
app.Run();
