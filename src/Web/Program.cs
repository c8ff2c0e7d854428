using Pilar.Arena.Silo;
using Pilar.Arena.Web;

return await ArenaStart.Run(args, settings => ArenaWeb.Create(settings));
