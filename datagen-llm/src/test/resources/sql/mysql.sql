-- A wholesaler of food, as mysqldump writes it.
/*!40101 SET NAMES utf8mb4 */;
SET FOREIGN_KEY_CHECKS=0;

DROP TABLE IF EXISTS `Category`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
CREATE TABLE `Category` (
  `CategoryID` tinyint unsigned NOT NULL AUTO_INCREMENT,
  `CategoryName` varchar(15) COLLATE utf8mb4_unicode_ci NOT NULL,
  `Picture` mediumblob,
  PRIMARY KEY (`CategoryID`),
  UNIQUE KEY `CategoryName` (`CategoryName`)
) ENGINE=InnoDB AUTO_INCREMENT=9 DEFAULT CHARSET=utf8mb4 COMMENT='Kinds of food';

DROP TABLE IF EXISTS `Product`;
CREATE TABLE `Product` (
  `ProductID` int unsigned NOT NULL AUTO_INCREMENT,
  `ProductName` varchar(40) NOT NULL,
  `CategoryID` tinyint unsigned NOT NULL,
  `Size` enum('small','medium','large') CHARACTER SET ascii NOT NULL DEFAULT 'medium',
  `UnitPrice` decimal(10,2) unsigned DEFAULT '0.00',
  `IsOrganic` tinyint(1) NOT NULL DEFAULT '0',
  `Packed` year DEFAULT NULL,
  `Notes` longtext COMMENT 'it''s for the \'shop\' only',
  `created_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
  `updated_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`ProductID`),
  KEY `CategoryID` (`CategoryID`),
  FULLTEXT KEY `ft` (`ProductName`,`Notes`),
  CONSTRAINT `fk_category` FOREIGN KEY (`CategoryID`) REFERENCES `Category` (`CategoryID`) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO `Category` VALUES (1,'Beverages; and more',NULL),(2,'Condiments',NULL);

CREATE TABLE `Customer` (
  `CustomerID` char(36) NOT NULL,
  `Name` varchar(50) NOT NULL,
  `Email` varchar(100) NOT NULL,
  `Phone` varchar(24) DEFAULT NULL,
  `Gender` set('f','m','x') DEFAULT NULL,
  `RegisteredAt` datetime(6) NOT NULL,
  PRIMARY KEY (`CustomerID`),
  UNIQUE KEY `uk_email` (`Email`(50))
) ENGINE=InnoDB;

CREATE TABLE `SalesOrder` (
  `OrderID` bigint NOT NULL AUTO_INCREMENT,
  `CustomerID` char(36) NOT NULL,
  `OrderedAt` datetime NOT NULL,
  `ShippedAt` datetime DEFAULT NULL,
  `Freight` double DEFAULT NULL,
  PRIMARY KEY (`OrderID`),
  KEY `idx_c` (`CustomerID`) USING BTREE,
  CONSTRAINT `chk_ship` CHECK ((`ShippedAt` >= `OrderedAt`)),
  CONSTRAINT `fk_customer` FOREIGN KEY (`CustomerID`) REFERENCES `Customer` (`CustomerID`)
) ENGINE=InnoDB;

CREATE TABLE `OrderDetail` (
  `OrderID` bigint NOT NULL,
  `LineNo` smallint NOT NULL,
  `ProductID` int unsigned NOT NULL,
  `Quantity` smallint unsigned NOT NULL,
  PRIMARY KEY (`OrderID`,`LineNo`),
  CONSTRAINT `fk_order` FOREIGN KEY (`OrderID`) REFERENCES `SalesOrder` (`OrderID`) ON DELETE CASCADE,
  CONSTRAINT `fk_product` FOREIGN KEY (`ProductID`) REFERENCES `Product` (`ProductID`),
  CONSTRAINT `chk_quantity` CHECK ((`Quantity` between 1 and 100))
) ENGINE=InnoDB;

DELIMITER ;;
CREATE TRIGGER `t` BEFORE INSERT ON `Product` FOR EACH ROW BEGIN SET NEW.Notes = 'x'; END ;;
DELIMITER ;

ALTER TABLE `Customer` MODIFY `Phone` varchar(30) DEFAULT NULL, ADD COLUMN `Country` char(2) NOT NULL DEFAULT 'AT';
