using Microsoft.Extensions.Hosting;
using Pilar.Arena.Silo;

var builder = Host.CreateApplicationBuilder(args);
builder.AddArenaSilo();
await builder.Build().RunAsync();
