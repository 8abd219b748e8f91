USE [Wholesale]
GO
SET ANSI_NULLS ON
GO
CREATE TABLE [dbo].[Categories](
	[CategoryID] [int] IDENTITY(1,1) NOT NULL,
	[CategoryName] [nvarchar](15) NOT NULL,
	[Picture] [image] NULL,
 CONSTRAINT [PK_Categories] PRIMARY KEY CLUSTERED
(
	[CategoryID] ASC
)WITH (PAD_INDEX = OFF, STATISTICS_NORECOMPUTE = OFF, IGNORE_DUP_KEY = OFF) ON [PRIMARY]
) ON [PRIMARY] TEXTIMAGE_ON [PRIMARY]
GO
CREATE TABLE [dbo].[Customers](
	[CustomerID] [uniqueidentifier] ROWGUIDCOL NOT NULL DEFAULT (newid()),
	[CompanyName] [nvarchar](40) NOT NULL,
	[Region] [nvarchar](15) NULL,
	[IsActive] [bit] NOT NULL,
	[Rating] [tinyint] NULL,
	[CreatedOn] [datetime2](7) NOT NULL,
	[Stamp] [rowversion] NOT NULL,
	[Display]  AS ([CompanyName]+N' in '+[Region]) PERSISTED,
 CONSTRAINT [PK_Customers] PRIMARY KEY NONCLUSTERED ([CustomerID] ASC)
)
GO
CREATE TABLE [dbo].[Products](
	[ProductID] [int] IDENTITY(100,1) NOT NULL CONSTRAINT [PK_Products] PRIMARY KEY,
	[ProductName] [nvarchar](40) NOT NULL,
	[CategoryID] [int] NULL CONSTRAINT [FK_Category] FOREIGN KEY REFERENCES [dbo].[Categories] ([CategoryID]),
	[UnitPrice] [money] NULL CONSTRAINT [DF_Price] DEFAULT ((0)),
	[Discontinued] [bit] NOT NULL
)

CREATE TABLE [dbo].[Order Details](
	[OrderID] [int] NOT NULL,
	[ProductID] [int] NOT NULL,
	[Quantity] [smallint] NOT NULL,
	[Discount] [real] NOT NULL,
 CONSTRAINT [PK_Order_Details] PRIMARY KEY CLUSTERED ([OrderID] ASC, [ProductID] ASC)
) ON [PRIMARY]
GO
CREATE TABLE [dbo].[Orders](
	[OrderID] [int] IDENTITY(1,1) NOT NULL,
	[CustomerID] [uniqueidentifier] NOT NULL,
	[OrderDate] [datetime] NOT NULL,
	[RequiredDate] [datetime] NULL,
	[ShippedDate] [datetime] NULL,
	[Status] [varchar](10) NOT NULL,
 CONSTRAINT [PK_Orders] PRIMARY KEY CLUSTERED ([OrderID] ASC)
)
GO
ALTER TABLE [dbo].[Customers] ADD  CONSTRAINT [DF_Active]  DEFAULT ((1)) FOR [IsActive]
GO
ALTER TABLE [dbo].[Order Details]  WITH CHECK ADD  CONSTRAINT [FK_Orders] FOREIGN KEY([OrderID])
REFERENCES [dbo].[Orders] ([OrderID])
ON DELETE CASCADE
GO
ALTER TABLE [dbo].[Order Details] CHECK CONSTRAINT [FK_Orders]
GO
ALTER TABLE [dbo].[Order Details]  WITH NOCHECK ADD CONSTRAINT [FK_Products] FOREIGN KEY([ProductID]) REFERENCES [dbo].[Products] ([ProductID])
GO
ALTER TABLE [dbo].[Orders] WITH CHECK ADD CONSTRAINT [FK_Customers] FOREIGN KEY([CustomerID]) REFERENCES [dbo].[Customers] ([CustomerID])
GO
ALTER TABLE [dbo].[Orders]  WITH CHECK ADD  CONSTRAINT [CK_Status] CHECK  (([Status]='open' OR [Status]='shipped' OR [Status]='closed'))
GO
ALTER TABLE [dbo].[Order Details]  WITH CHECK ADD  CONSTRAINT [CK_Discount] CHECK  (([Discount]>=(0) AND [Discount]<=(1)))
GO
ALTER TABLE [dbo].[Order Details] ADD CONSTRAINT [CK_Quantity] CHECK ([Quantity]>(0))
GO
CREATE PROCEDURE [dbo].[Top] AS
BEGIN
  SELECT TOP 10 * FROM [Products];
END
GO
EXEC sys.sp_addextendedproperty @name=N'MS_Description', @value=N'x'
GO
